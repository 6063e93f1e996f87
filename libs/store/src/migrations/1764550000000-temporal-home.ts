import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers which Temporal server carries the runs, so that they can move to another one. */
export class TemporalHome1764550000000 implements MigrationInterface {
  readonly name = 'TemporalHome1764550000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- The last row is the server that carries the runs; earlier ones were left for it.
      CREATE TABLE temporal_home (
        epoch int PRIMARY KEY,
        server text NOT NULL,
        since timestamptz NOT NULL DEFAULT now()
      );
      -- The server on which its run was last begun or nudged, by its place in that table.
      ALTER TABLE enrollment ADD COLUMN epoch int NOT NULL DEFAULT 0;
      CREATE INDEX enrollment_epoch ON enrollment (epoch, id) WHERE state IN ('running', 'quarantined');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX enrollment_epoch;
      ALTER TABLE enrollment DROP COLUMN epoch;
      DROP TABLE temporal_home;
    `);
  }
}
