import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps since when a pause holds an enrollment: how long it stood there before is no matter of the pause. */
export class HeldAt1766560001000 implements MigrationInterface {
  readonly name = 'HeldAt1766560001000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment ADD COLUMN held_at timestamptz;
      -- Who is held already is held since they got there, as far as is known.
      UPDATE enrollment SET held_at = to_timestamp((cursor ->> 'since')::float8 / 1000) WHERE held;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE enrollment DROP COLUMN held_at`);
  }
}
