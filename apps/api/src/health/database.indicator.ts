import { Inject, Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { isUpToDate } from '@sojourn/store';
import { DATA_SOURCE, type DataSource } from '../database/data-source.js';

/** Whether the database answers and every migration of this build has been applied. */
@Injectable()
export class DatabaseIndicator {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly indicators: HealthIndicatorService,
  ) {}

  async check(): Promise<HealthIndicatorResult> {
    const database = this.indicators.check('database');
    try {
      return (await isUpToDate(this.dataSource)) ? database.up() : database.down('migrations are pending');
    } catch {
      return database.down('the database cannot be reached');
    }
  }
}
