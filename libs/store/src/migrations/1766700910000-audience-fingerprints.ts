import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers with what an audience run was begun, so that its key cannot stand for anything else. */
export class AudienceFingerprints1766700910000 implements MigrationInterface {
  readonly name = 'AudienceFingerprints1766700910000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE audience_run ADD COLUMN fingerprint text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE audience_run DROP COLUMN fingerprint`);
  }
}
