import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was brought in afterwards waits behind what happens now. Who has something on the way is found in either lane;
 * all that is a customer's in the outbox, what was set aside too, is found by them.
 */
export class ImportsAfterwards1766700900000 implements MigrationInterface {
  readonly name = 'ImportsAfterwards1766700900000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE outbox ADD COLUMN imported boolean NOT NULL DEFAULT false;
      CREATE INDEX outbox_lane ON outbox (imported, customer_id) WHERE set_aside_at IS NULL;
      DROP INDEX outbox_customer;
      CREATE INDEX outbox_customer ON outbox (customer_id, seq);`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX outbox_customer;
      CREATE INDEX outbox_customer ON outbox (customer_id, seq) WHERE set_aside_at IS NULL;
      DROP INDEX outbox_lane;
      ALTER TABLE outbox DROP COLUMN imported;`);
  }
}
