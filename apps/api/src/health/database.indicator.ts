import { Injectable } from '@nestjs/common';
import { HealthIndicatorService } from '@nestjs/terminus';
import { DataSource, MigrationExecutor } from 'typeorm';

/** Whether the database answers and every migration of this build has been applied. */
@Injectable()
export class DatabaseIndicator {
  constructor(
    private readonly dataSource: DataSource,
    private readonly indicators: HealthIndicatorService,
  ) {}

  async check() {
    const database = this.indicators.check('database');
    try {
      const pending = await new MigrationExecutor(this.dataSource).getPendingMigrations();
      return pending.length === 0 ? database.up() : database.down('migrations are pending');
    } catch {
      return database.down('the database cannot be reached');
    }
  }
}
