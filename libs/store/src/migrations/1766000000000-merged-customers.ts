import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets two customers become one: the row of the one that is given up stays and says whose it is now. */
export class MergedCustomers1766000000000 implements MigrationInterface {
  readonly name = 'MergedCustomers1766000000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE customer
        ADD COLUMN merged_into uuid REFERENCES customer CHECK (merged_into <> id),
        ADD COLUMN merged_at timestamptz,
        ADD CHECK ((merged_into IS NULL) = (merged_at IS NULL));
      CREATE INDEX customer_merged ON customer (merged_into) WHERE merged_into IS NOT NULL;

      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check CHECK (type IN ('track', 'identify', 'alias', 'merge'));
    `);
  }

  /** What was merged stays one customer; the rows that said so become empty customers again. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DELETE FROM outbox USING event WHERE event.id = outbox.event_id AND event.type IN ('alias', 'merge');
      DELETE FROM event WHERE type IN ('alias', 'merge');
      ALTER TABLE event DROP CONSTRAINT event_type_check;
      ALTER TABLE event ADD CONSTRAINT event_type_check CHECK (type IN ('track', 'identify'));
      DROP INDEX customer_merged;
      ALTER TABLE customer DROP COLUMN merged_into, DROP COLUMN merged_at;
    `);
  }
}
