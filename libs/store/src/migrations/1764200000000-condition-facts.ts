import type { MigrationInterface, QueryRunner } from 'typeorm';
import { conditionFactsSql } from './1764200000000-condition-facts.sql.js';

/** Makes the tables that conditions look into: lists, members of segments, consent, what became of messages. */
export class ConditionFacts1764200000000 implements MigrationInterface {
  readonly name = 'ConditionFacts1764200000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(conditionFactsSql);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE message_reaction, consent, segment_member, list_member, list;
       DROP INDEX event_history;
       ALTER TABLE customer DROP COLUMN last_activity_at`,
    );
  }
}
