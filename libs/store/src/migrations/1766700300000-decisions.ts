import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keeps what triggers decided about customers, by the month. The columns stand so that no byte is lost between them. */
export class Decisions1766700300000 implements MigrationInterface {
  readonly name = 'Decisions1766700300000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SEQUENCE decision_seq;
      CREATE TABLE decision (
        seq bigint NOT NULL DEFAULT nextval('decision_seq'),
        decided_at timestamptz NOT NULL,
        event_seq bigint,
        workspace_id uuid NOT NULL,
        customer_id uuid NOT NULL,
        version_id uuid NOT NULL,
        enrollment_id uuid,
        outcome smallint NOT NULL,
        facts jsonb,
        PRIMARY KEY (customer_id, seq, decided_at)
      ) PARTITION BY RANGE (decided_at);
      CREATE TABLE decision_default PARTITION OF decision DEFAULT;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE decision; DROP SEQUENCE decision_seq`);
  }
}
