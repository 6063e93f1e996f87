import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Remembers of which types attributes are: by what was seen, and by what somebody declares. */
export class Attributes1766700700000 implements MigrationInterface {
  readonly name = 'Attributes1766700700000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE attribute (
        workspace_id uuid NOT NULL REFERENCES workspace,
        path text COLLATE "C" NOT NULL,
        declared_type text CHECK (declared_type IN ('text', 'number', 'boolean', 'date', 'list', 'object')),
        declared_by uuid,
        declared_at timestamptz,
        PRIMARY KEY (workspace_id, path)
      );
      -- The example is a customer, who need not be there any more.
      CREATE TABLE attribute_type (
        workspace_id uuid NOT NULL,
        path text COLLATE "C" NOT NULL,
        type text NOT NULL CHECK (type IN ('text', 'number', 'boolean', 'date', 'list', 'object')),
        source text NOT NULL CHECK (source IN ('event', 'journey')),
        first_seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        example_id uuid NOT NULL,
        PRIMARY KEY (workspace_id, path, type),
        FOREIGN KEY (workspace_id, path) REFERENCES attribute ON DELETE CASCADE
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE attribute_type; DROP TABLE attribute`);
  }
}
