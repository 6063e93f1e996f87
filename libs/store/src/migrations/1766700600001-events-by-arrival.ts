import type { MigrationInterface, QueryRunner } from 'typeorm';

interface Partition {
  readonly name: string;
  readonly index: string;
}

/**
 * Finds a workspace's latest events, however many there are. The index is made beside running work, partition by
 * partition, so that nobody who sends events in waits for it; therefore outside of a transaction, and so that it can be
 * begun again where it was broken off.
 */
export class EventsByArrival1766700600001 implements MigrationInterface {
  readonly name = 'EventsByArrival1766700600001';
  readonly transaction = false;

  async up(queryRunner: QueryRunner): Promise<void> {
    // Months that get a partition from now on have the index from the beginning.
    await queryRunner.query(`CREATE INDEX IF NOT EXISTS event_arrival ON ONLY event (workspace_id, id)`);
    for (const { name, index } of await partitionsWithout(queryRunner)) {
      await queryRunner.query(`DROP INDEX IF EXISTS ${index}`);
      await queryRunner.query(`CREATE INDEX CONCURRENTLY ${index} ON ${name} (workspace_id, id)`);
      await queryRunner.query(`ALTER INDEX event_arrival ATTACH PARTITION ${index}`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX event_arrival`);
  }
}

async function partitionsWithout(queryRunner: QueryRunner): Promise<readonly Partition[]> {
  return (await queryRunner.query(
    `SELECT part.inhrelid::regclass::text AS name, part.inhrelid::regclass::text || '_arrival' AS index
       FROM pg_inherits AS part
      WHERE part.inhparent = 'event'::regclass
        AND NOT EXISTS (
          SELECT FROM pg_inherits AS made JOIN pg_index ON pg_index.indexrelid = made.inhrelid
           WHERE made.inhparent = 'event_arrival'::regclass AND pg_index.indrelid = part.inhrelid)
      ORDER BY 1`,
  )) as readonly Partition[];
}
