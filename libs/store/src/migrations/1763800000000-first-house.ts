import type { MigrationInterface, QueryRunner } from 'typeorm';
import { firstHouseSql } from './1763800000000-first-house.sql.js';

/** Makes the first tables. */
export class FirstHouse1763800000000 implements MigrationInterface {
  readonly name = 'FirstHouse1763800000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(firstHouseSql);
  }

  /** There is nothing before the first tables to go back to. */
  down(): Promise<void> {
    return Promise.reject(new Error('the first migration cannot be taken back: restore a backup instead'));
  }
}
