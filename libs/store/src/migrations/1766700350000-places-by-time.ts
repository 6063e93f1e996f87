import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A place of an audience is held for a while only, so those that hold one are found by when they began to act. */
export class PlacesByTime1766700350000 implements MigrationInterface {
  name = 'PlacesByTime1766700350000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX enrollment_at_work;
      CREATE INDEX enrollment_at_work
        ON enrollment (workspace_id, (coalesce((cursor ->> 'since')::float8, 'infinity')))
        WHERE state = 'running' AND audience_run_id IS NOT NULL AND woken_no > 0
          AND (directive IS NULL OR directive ->> 'kind' = 'act')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX enrollment_at_work;
      CREATE INDEX enrollment_at_work ON enrollment (workspace_id)
        WHERE state = 'running' AND audience_run_id IS NOT NULL AND woken_no > 0
          AND (directive IS NULL OR directive ->> 'kind' = 'act')`);
  }
}
