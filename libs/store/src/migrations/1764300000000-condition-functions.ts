import type { MigrationInterface, QueryRunner } from 'typeorm';
import { conditionFunctionsSql } from './1764300000000-condition-functions.sql.js';

/** Makes the functions that conditions call as SQL. */
export class ConditionFunctions1764300000000 implements MigrationInterface {
  readonly name = 'ConditionFunctions1764300000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(conditionFunctionsSql);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `DROP FUNCTION condition_is_anniversary, condition_instant, resolve_local, condition_zone, condition_key,
         condition_list, condition_round, condition_scalar, condition_number, condition_text, condition_fold`,
    );
  }
}
