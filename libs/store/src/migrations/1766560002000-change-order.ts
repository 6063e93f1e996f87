import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders the changes of a journey by the database, as the clocks of those who make them may differ. */
export class ChangeOrder1766560002000 implements MigrationInterface {
  readonly name = 'ChangeOrder1766560002000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE journey_change ADD COLUMN number bigint;
      UPDATE journey_change SET number = ordered.number
        FROM (SELECT id, row_number() OVER (ORDER BY created_at, id) AS number FROM journey_change) AS ordered
       WHERE ordered.id = journey_change.id;
      ALTER TABLE journey_change ALTER COLUMN number SET NOT NULL;
      -- Drawn under the journey's lock: the later of its changes has the higher number.
      ALTER TABLE journey_change ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY;
      SELECT setval(pg_get_serial_sequence('journey_change', 'number'),
                    (SELECT coalesce(max(number), 0) + 1 FROM journey_change), false);
      DROP INDEX journey_change_open;
      CREATE INDEX journey_change_open ON journey_change (journey_id, number) WHERE finished_at IS NULL;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX journey_change_open;
      CREATE INDEX journey_change_open ON journey_change (journey_id, id) WHERE finished_at IS NULL;
      ALTER TABLE journey_change DROP COLUMN number;
    `);
  }
}
