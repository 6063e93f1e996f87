import { Controller, Get } from '@nestjs/common';
import { HealthCheck, type HealthCheckResult, HealthCheckService } from '@nestjs/terminus';
import { Allow } from '../access/allow.decorator.js';
import { DatabaseIndicator } from './database.indicator.js';

/** What an orchestrator asks. */
@Controller()
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: DatabaseIndicator,
  ) {}

  /** Alive: the process answers. */
  @Get('healthz')
  @Allow('anyone')
  @HealthCheck()
  async alive(): Promise<HealthCheckResult> {
    return this.health.check([]);
  }

  /** Ready: the database is there, and as new as this build. */
  @Get('readyz')
  @Allow('anyone')
  @HealthCheck()
  async ready(): Promise<HealthCheckResult> {
    return this.health.check([() => this.database.check()]);
  }
}
