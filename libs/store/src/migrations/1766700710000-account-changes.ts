import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps in mind what has changed about accounts until those who belong to them are told. */
export class AccountChanges1766700710000 implements MigrationInterface {
  readonly name = 'AccountChanges1766700710000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account_change (
        id uuid PRIMARY KEY,
        workspace_id uuid NOT NULL REFERENCES workspace,
        account_key text NOT NULL,
        joined_id uuid,
        names text[],
        reached uuid,
        changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX account_change_order ON account_change (changed_at, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE account_change`);
  }
}
