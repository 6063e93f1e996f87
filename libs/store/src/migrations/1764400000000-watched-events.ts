import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registers the events that enrollments wait for, and keeps the goals that were reached. */
export class WatchedEvents1764400000000 implements MigrationInterface {
  readonly name = 'WatchedEvents1764400000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Names of events that may end the wait, reach a goal or turn an exit true; after the end, open goals only.
      ALTER TABLE enrollment ADD COLUMN listens_for text[] NOT NULL DEFAULT '{}';
      DROP INDEX enrollment_awaits;
      CREATE INDEX enrollment_awaits ON enrollment (customer_id) WHERE wakes_on <> '{}' OR listens_for <> '{}';

      CREATE TABLE goal_reached (
        enrollment_id uuid NOT NULL REFERENCES enrollment,
        goal text NOT NULL,
        workspace_id uuid NOT NULL REFERENCES workspace,
        journey_id uuid NOT NULL,
        event_id uuid NOT NULL,
        reached_at timestamptz NOT NULL,
        PRIMARY KEY (enrollment_id, goal)
      );
      CREATE INDEX goal_reached_journey ON goal_reached (journey_id, goal);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE goal_reached;
      DROP INDEX enrollment_awaits;
      CREATE INDEX enrollment_awaits ON enrollment (customer_id) WHERE state = 'running' AND wakes_on <> '{}';
      ALTER TABLE enrollment DROP COLUMN listens_for;
    `);
  }
}
