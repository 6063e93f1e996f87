import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets programs name customers to a journey's trigger, and remembers what became of it. */
export class TriggerCalls1766700200000 implements MigrationInterface {
  readonly name = 'TriggerCalls1766700200000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE trigger_call (
        id uuid PRIMARY KEY,
        workspace_id uuid NOT NULL REFERENCES workspace,
        journey_id uuid NOT NULL REFERENCES journey,
        customer_id uuid NOT NULL REFERENCES customer,
        idempotency_key text,
        fingerprint text NOT NULL,
        state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'entered', 'stayed-out')),
        rule text,
        reason text,
        enrollment_id uuid,
        called_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        settled_at timestamptz,
        UNIQUE (journey_id, idempotency_key)
      );
      CREATE INDEX trigger_call_customer ON trigger_call (customer_id);
      CREATE INDEX trigger_call_called ON trigger_call (called_at);

      -- That a program named them is something that happened to the customer.
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check
        CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge', 'segment', 'trigger'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.type = 'trigger';
      DELETE FROM event WHERE type = 'trigger';
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check
        CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge', 'segment'));
      DROP TABLE trigger_call;
    `);
  }
}
