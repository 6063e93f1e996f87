import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Keeps where in a trace something happened, so that what it leads to can be told as a part of it; and finds what waits
 * for a person without looking at everything.
 */
export class Traces1766500000000 implements MigrationInterface {
  readonly name = 'Traces1766500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- W3C traceparents; null where nothing was traced.
      ALTER TABLE outbox ADD COLUMN trace text;
      -- What the next step of its run goes on from, and what it follows where that is long ago.
      ALTER TABLE enrollment ADD COLUMN trace text, ADD COLUMN last_trace text;
      CREATE INDEX enrollment_quarantined ON enrollment (id) WHERE state = 'quarantined';
      CREATE INDEX outbox_set_aside ON outbox (seq) WHERE set_aside_at IS NOT NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX outbox_set_aside;
      DROP INDEX enrollment_quarantined;
      ALTER TABLE enrollment DROP COLUMN trace, DROP COLUMN last_trace;
      ALTER TABLE outbox DROP COLUMN trace;
    `);
  }
}
