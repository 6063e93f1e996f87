import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets people stop, move and retry enrollments; changes of a journey are told page by page, from a row of their own. */
export class Intents1764500000000 implements MigrationInterface {
  readonly name = 'Intents1764500000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What somebody wants of it; carried out, and cleared, by its next decision.
      ALTER TABLE enrollment ADD COLUMN intent jsonb;
      -- A quarantined one is nudged too: it may be stopped, or tried again.
      DROP INDEX enrollment_nudge;
      CREATE INDEX enrollment_nudge ON enrollment (id)
        WHERE wake_no > woken_no AND state IN ('running', 'quarantined');
      -- The people inside, however many have been there.
      CREATE INDEX enrollment_inside ON enrollment (journey_id, id) WHERE state IN ('running', 'quarantined');

      CREATE TABLE journey_change (
        id uuid PRIMARY KEY,
        workspace_id uuid NOT NULL REFERENCES workspace,
        journey_id uuid NOT NULL REFERENCES journey,
        kind text NOT NULL CHECK (kind IN ('resume', 'archive', 'move', 'exit')),
        version_id uuid REFERENCES journey_version CHECK ((version_id IS NOT NULL) = (kind IN ('move', 'exit'))),
        mapping jsonb CHECK ((mapping IS NOT NULL) = (kind = 'move')),
        told_until uuid NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000',
        told int NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz
      );
      CREATE INDEX journey_change_open ON journey_change (journey_id, id) WHERE finished_at IS NULL;

      INSERT INTO journey_change (id, workspace_id, journey_id, kind)
      SELECT gen_random_uuid(), workspace_id, id, CASE status WHEN 'archived' THEN 'archive' ELSE 'resume' END
        FROM journey WHERE wake_no > woken_no;
      DROP INDEX journey_wake;
      ALTER TABLE journey DROP COLUMN wake_no, DROP COLUMN woken_no;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE journey ADD COLUMN wake_no int NOT NULL DEFAULT 0, ADD COLUMN woken_no int NOT NULL DEFAULT 0;
      CREATE INDEX journey_wake ON journey (id) WHERE wake_no > woken_no;
      UPDATE journey SET wake_no = 1
       WHERE id IN (SELECT journey_id FROM journey_change WHERE finished_at IS NULL);
      DROP TABLE journey_change;
      DROP INDEX enrollment_inside;
      DROP INDEX enrollment_nudge;
      CREATE INDEX enrollment_nudge ON enrollment (id) WHERE wake_no > woken_no AND state = 'running';
      ALTER TABLE enrollment DROP COLUMN intent;
    `);
  }
}
