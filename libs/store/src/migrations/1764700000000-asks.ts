import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asksSql } from './1764700000000-asks.sql.js';

/** Makes the tables by which the database answers what a decision asks. */
export class Asks1764700000000 implements MigrationInterface {
  readonly name = 'Asks1764700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(asksSql);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE experiment_winner, experiment_figure, experiment_count, experiment_taking, pace_slot, pace;
       DROP INDEX enrollment_nudge;
       CREATE INDEX enrollment_nudge ON enrollment (id)
         WHERE wake_no > woken_no AND state IN ('running', 'quarantined');
       ALTER TABLE enrollment DROP COLUMN hops, DROP COLUMN started_by`,
    );
  }
}
