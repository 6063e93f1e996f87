import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps with each visit what its decision looked at. */
export class VisitFacts1764100000000 implements MigrationInterface {
  readonly name = 'VisitFacts1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE visit ADD COLUMN facts jsonb`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE visit DROP COLUMN facts`);
  }
}
