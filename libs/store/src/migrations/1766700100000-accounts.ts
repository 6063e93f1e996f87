import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives customers accounts: what they belong to together, with attributes of its own. */
export class Accounts1766700100000 implements MigrationInterface {
  readonly name = 'Accounts1766700100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE account (
        workspace_id uuid NOT NULL REFERENCES workspace,
        key text NOT NULL,
        attributes jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, key)
      );
      CREATE TABLE account_member (
        workspace_id uuid NOT NULL,
        account_key text NOT NULL,
        customer_id uuid NOT NULL REFERENCES customer,
        joined_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace_id, account_key, customer_id),
        FOREIGN KEY (workspace_id, account_key) REFERENCES account
      );
      CREATE INDEX account_member_customer ON account_member (customer_id, joined_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE account_member; DROP TABLE account`);
  }
}
