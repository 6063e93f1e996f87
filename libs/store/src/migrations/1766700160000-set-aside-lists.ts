import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the events that were set aside be listed and brought back by workspace, whatever others have. */
export class SetAsideLists1766700160000 implements MigrationInterface {
  readonly name = 'SetAsideLists1766700160000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX outbox_set_aside_workspace ON outbox (workspace_id, event_id) WHERE set_aside_at IS NOT NULL;
      DROP INDEX outbox_set_aside;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE INDEX outbox_set_aside ON outbox (seq) WHERE set_aside_at IS NOT NULL;
      DROP INDEX outbox_set_aside_workspace;
    `);
  }
}
