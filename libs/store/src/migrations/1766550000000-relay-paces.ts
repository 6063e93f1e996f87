import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the relay nudge a run that does not go on less and less often, and tell people inside at one pace, however many
 * workers there are.
 */
export class RelayPaces1766550000000 implements MigrationInterface {
  readonly name = 'RelayPaces1766550000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- How often its run was nudged as lost since it last went on.
      ALTER TABLE enrollment ADD COLUMN repairs smallint NOT NULL DEFAULT 0;
      -- When the people inside of a workspace's journeys may next be told of changes.
      CREATE TABLE tell_turn (
        workspace_id uuid PRIMARY KEY REFERENCES workspace,
        next_at timestamptz NOT NULL
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE tell_turn;
      ALTER TABLE enrollment DROP COLUMN repairs;
    `);
  }
}
