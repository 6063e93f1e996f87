import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Customers who try journeys out, and their runs, which no figure counts. */
export class TestCustomers1766700800000 implements MigrationInterface {
  readonly name = 'TestCustomers1766700800000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE customer ADD COLUMN is_test boolean NOT NULL DEFAULT false;
      ALTER TABLE enrollment ADD COLUMN is_test boolean NOT NULL DEFAULT false;
      -- Figures leave out the few runs that are listed here.
      CREATE INDEX enrollment_test ON enrollment (journey_id) INCLUDE (id) WHERE is_test;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE enrollment DROP COLUMN is_test;
      ALTER TABLE customer DROP COLUMN is_test;
    `);
  }
}
