import { setTimeout } from 'node:timers/promises';
import type { DataSource } from '../database/data-source.js';

/** A table that nobody else can read or write for the moment. */
export interface HeldTable {
  /** The process of the server that waits for the table, as soon as there is one. */
  waiter(): Promise<number>;
  release(): Promise<void>;
}

/** Locks a table, so that a request which needs it stays under way. */
export async function holdTable(dataSource: DataSource, table: string): Promise<HeldTable> {
  const holder = dataSource.createQueryRunner();
  await holder.startTransaction();
  await holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return {
    async waiter() {
      for (;;) {
        const [found] = (await holder.query(
          'SELECT pid FROM pg_locks WHERE NOT granted AND relation = $1::regclass',
          [table],
        )) as readonly { readonly pid: number }[];
        if (found) return found.pid;
        await setTimeout(10);
      }
    },
    async release() {
      await holder.rollbackTransaction();
      await holder.release();
    },
  };
}
