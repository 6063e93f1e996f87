import type { MigrationInterface, QueryRunner } from 'typeorm';
import { segmentsSql } from './1766700150000-segments.sql.js';

/** Makes segments live: their conditions, an index of what they ask about, and what comes due. */
export class Segments1766700150000 implements MigrationInterface {
  readonly name = 'Segments1766700150000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(segmentsSql);
  }

  /** Who was in a segment stays in it, as before there were conditions. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.type = 'segment';
      DELETE FROM event WHERE type = 'segment';
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check
        CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge'));
      DROP TABLE journey_segment, segment_due, segment_watch, segment;
      DROP INDEX customer_unseen;
      ALTER TABLE customer DROP COLUMN segments_seen;
    `);
  }
}
