import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets every claim see that people in an older version are to leave, also before they are told. */
export class InsideFrom1766560000000 implements MigrationInterface {
  readonly name = 'InsideFrom1766560000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Who is inside of a version with a lower number leaves.
      ALTER TABLE journey ADD COLUMN inside_from int NOT NULL DEFAULT 1;
      UPDATE journey SET inside_from = version.number
        FROM (SELECT change.journey_id, max(version.number) AS number
                FROM journey_change AS change JOIN journey_version AS version ON version.id = change.version_id
               WHERE change.kind = 'exit' GROUP BY 1) AS version
       WHERE version.journey_id = journey.id;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE journey DROP COLUMN inside_from`);
  }
}
