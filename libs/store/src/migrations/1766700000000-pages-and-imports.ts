import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets pages, screens and groups be events, and tells events that were imported from those that happened just now. */
export class PagesAndImports1766700000000 implements MigrationInterface {
  readonly name = 'PagesAndImports1766700000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE event ADD COLUMN imported boolean NOT NULL DEFAULT false;
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check
        CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.type IN ('page', 'screen', 'group');
      DELETE FROM event WHERE type IN ('page', 'screen', 'group');
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check CHECK (type IN ('track', 'identify', 'alias', 'merge'));
      ALTER TABLE event DROP COLUMN imported;
    `);
  }
}
