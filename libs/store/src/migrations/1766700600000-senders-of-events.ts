import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with which key something was sent in. The columns are empty for what is there, so no row is written anew. */
export class SendersOfEvents1766700600000 implements MigrationInterface {
  readonly name = 'SendersOfEvents1766700600000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE event ADD COLUMN api_key_id uuid;
      ALTER TABLE rejected_event ADD COLUMN api_key_id uuid;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE rejected_event DROP COLUMN api_key_id;
      ALTER TABLE event DROP COLUMN api_key_id;
    `);
  }
}
