import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets each key have a rate that all processes take from. */
export class RatesOfKeys1766700050000 implements MigrationInterface {
  readonly name = 'RatesOfKeys1766700050000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE api_key ADD COLUMN spent_until timestamptz`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE api_key DROP COLUMN spent_until`);
  }
}
