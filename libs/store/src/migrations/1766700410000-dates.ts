import type { MigrationInterface, QueryRunner } from 'typeorm';

const TYPES = `'track', 'page', 'screen', 'identify', 'group', 'alias', 'merge', 'segment', 'trigger', 'attribute'`;

/** Lets customers in by dates of theirs: which journeys do, when each customer is due next, and a type of events. */
export class Dates1766700410000 implements MigrationInterface {
  readonly name = 'Dates1766700410000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- What a journey listens to a change for: to let in by it, or to reckon anew when somebody is due.
      ALTER TABLE journey_attribute ADD COLUMN asks text NOT NULL DEFAULT 'change' CHECK (asks IN ('change', 'date'));

      CREATE TABLE journey_date (
        journey_id uuid PRIMARY KEY REFERENCES journey,
        workspace_id uuid NOT NULL REFERENCES workspace,
        -- Counts the triggers: moments are written only by the one that holds.
        filling int NOT NULL DEFAULT 1,
        state text NOT NULL DEFAULT 'filling' CHECK (state IN ('filling', 'live', 'closing')),
        -- Moments after it count.
        since timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- The filling begins when the transactions before this one are over: they may not have known of the journey.
        begins_after bigint,
        reached uuid,
        looked_at int NOT NULL DEFAULT 0
      );
      CREATE INDEX journey_date_unfilled ON journey_date (journey_id) WHERE state <> 'live';

      CREATE TABLE date_due (
        workspace_id uuid NOT NULL REFERENCES workspace,
        journey_id uuid NOT NULL REFERENCES journey,
        customer_id uuid NOT NULL REFERENCES customer,
        due_at timestamptz,
        changed_at timestamptz,
        look_at timestamptz,
        filling int NOT NULL,
        hops int NOT NULL DEFAULT 0,
        PRIMARY KEY (customer_id, journey_id)
      );
      CREATE INDEX date_due_moment ON date_due (look_at);
      CREATE INDEX date_due_journey ON date_due (journey_id, customer_id);
      -- Those whose moment has come while their journey was paused.
      CREATE INDEX date_due_held ON date_due (journey_id) WHERE look_at IS NULL AND due_at IS NOT NULL;

      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check CHECK (type IN (${TYPES}, 'date')) NOT VALID;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.type = 'date';
      DELETE FROM event WHERE type = 'date';
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check CHECK (type IN (${TYPES})) NOT VALID;
      DROP TABLE date_due, journey_date;
      DELETE FROM journey_attribute WHERE asks = 'date';
      ALTER TABLE journey_attribute DROP COLUMN asks;
    `);
  }
}
