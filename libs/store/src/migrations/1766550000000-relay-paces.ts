import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets the relay nudge a run that does not go on less and less often. */
export class RelayPaces1766550000000 implements MigrationInterface {
  readonly name = 'RelayPaces1766550000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- How often its run was nudged as lost since it last went on.
      ALTER TABLE enrollment ADD COLUMN repairs smallint NOT NULL DEFAULT 0;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment DROP COLUMN repairs;
    `);
  }
}
