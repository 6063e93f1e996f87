import type { MigrationInterface, QueryRunner } from 'typeorm';
import { carriedOutSql } from './1764800000000-carried-out.sql.js';

/** Makes the tables that nodes write in the database: tasks, messages in the app, codes; and gives sends their channel. */
export class CarriedOut1764800000000 implements MigrationInterface {
  readonly name = 'CarriedOut1764800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(carriedOutSql);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP TABLE code, code_pool, in_app_message, task;
       ALTER TABLE message DROP COLUMN channel, DROP COLUMN content_key`,
    );
  }
}
