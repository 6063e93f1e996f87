import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets customers in by changes of their attributes: an index of what journeys listen to, and a type of events. */
export class AttributeChanges1766700400000 implements MigrationInterface {
  readonly name = 'AttributeChanges1766700400000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Attributes whose changes may let customers into a journey, written when one is published.
      CREATE TABLE journey_attribute (
        workspace_id uuid NOT NULL REFERENCES workspace,
        name text NOT NULL,
        path text NOT NULL,
        journey_id uuid NOT NULL REFERENCES journey,
        PRIMARY KEY (workspace_id, name, path, journey_id)
      );
      CREATE INDEX journey_attribute_journey ON journey_attribute (journey_id);

      -- Those that are there are looked through afterwards, while events come in.
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check
        CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge', 'segment', 'trigger', 'attribute'))
        NOT VALID;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.type = 'attribute';
      DELETE FROM event WHERE type = 'attribute';
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check
        CHECK (type IN ('track', 'page', 'screen', 'identify', 'group', 'alias', 'merge', 'segment', 'trigger'))
        NOT VALID;
      DROP TABLE journey_attribute;
    `);
  }
}
