import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a customer be erased: what is left of their row says when, what they were known by is kept as salted hashes only,
 * and an erasure says how far it has come.
 */
export class Erasures1766700500000 implements MigrationInterface {
  readonly name = 'Erasures1766700500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE customer ADD COLUMN erased_at timestamptz;

      CREATE TABLE suppression_salt (
        workspace_id uuid PRIMARY KEY REFERENCES workspace,
        salt bytea NOT NULL CHECK (length(salt) = 32)
      );

      CREATE TABLE suppressed_identity (
        workspace_id uuid NOT NULL REFERENCES workspace,
        hash bytea NOT NULL,
        erased_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace_id, hash)
      );

      CREATE TABLE erasure (
        id uuid PRIMARY KEY,
        workspace_id uuid NOT NULL REFERENCES workspace,
        customer_id uuid NOT NULL REFERENCES customer UNIQUE,
        requested_by uuid REFERENCES app_user,
        requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        step int NOT NULL DEFAULT 0,
        reached uuid,
        names jsonb,
        erased_rows bigint NOT NULL DEFAULT 0,
        finished_at timestamptz,
        -- What was erased is known by no name, not even here.
        CHECK (finished_at IS NULL OR names IS NULL)
      );
      CREATE INDEX erasure_open ON erasure (id) WHERE finished_at IS NULL;
      CREATE INDEX audience_row_customer ON audience_row (customer_id) WHERE customer_id IS NOT NULL;
    `);
  }

  /** Who was erased stays so: their rows become empty customers, whom nobody knows by any name. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX audience_row_customer;
      DROP TABLE erasure, suppressed_identity, suppression_salt;
      ALTER TABLE customer DROP COLUMN erased_at;
    `);
  }
}
