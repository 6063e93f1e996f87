import type { MigrationInterface, QueryRunner } from 'typeorm';
import { audiencesSql } from './1764750000000-audiences.sql.js';

/** Makes audience runs and the calendars of journeys, and marks who came with an audience. */
export class Audiences1764750000000 implements MigrationInterface {
  readonly name = 'Audiences1764750000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(audiencesSql);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX enrollment_nudge, enrollment_to_release, enrollment_at_work;
      ALTER TABLE enrollment DROP COLUMN audience_run_id, DROP COLUMN priority;
      CREATE INDEX enrollment_nudge ON enrollment (workspace_id, id)
        WHERE wake_no > woken_no AND state IN ('running', 'quarantined');
      DROP TABLE journey_calendar, audience_row, audience_run;
    `);
  }
}
