import { startPostgres, startTemporalOnPostgres } from '@sojourn/stack';
import { startKeeper, TEST_POSTGRES_URL } from '@sojourn/testing';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from './stage.js';
import { startMailSink } from './start-mail-sink.js';

/** How the stage is opened. */
export interface StageOptions {
  readonly progress: (what: string) => void;
  /** Whether our PostgreSQL keeps count of its statements, which costs it something. */
  readonly countsStatements: boolean;
}

// What a small server of its own would have; commits are on disk, as everywhere.
const usual = { shared_buffers: '256MB', max_wal_size: '2GB' };
const counting = {
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'all',
  'pg_stat_statements.track_planning': 'on',
};

/**
 * Starts what the bench measures against: Temporal's server on a PostgreSQL of its own, so that its share can be told
 * from ours, another PostgreSQL, and a mail sink. All of it ends with this process, and leaves nothing behind.
 */
export async function openStage({ progress, countsStatements }: StageOptions): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'sojourn-bench-'));
  // PostgreSQL's own user gets through to what it owns inside.
  await chmod(directory, 0o711);
  const keeper = startKeeper(directory);
  try {
    progress('starting PostgreSQL, twice');
    const start = async (name: string, settings: Readonly<Record<string, string>>) => {
      const postgres = await startPostgres({ directory: join(directory, name), settings });
      keeper.keep(postgres.pid);
      return postgres;
    };
    const [ours, theirs] = await Promise.all([
      start('postgres', countsStatements ? { ...usual, ...counting } : usual),
      start('temporal-postgres', usual),
    ]);
    process.env[TEST_POSTGRES_URL] = ours.url;
    progress('starting Temporal on PostgreSQL');
    const temporal = await startTemporalOnPostgres({
      directory: join(directory, 'temporal'),
      postgresUrl: theirs.url,
      progress,
    });
    keeper.keep(temporal.pid);
    const mails = await startMailSink();
    return {
      temporalAddress: temporal.address,
      temporalPostgresUrl: theirs.url,
      mails,
      pids: { temporal: temporal.pid, temporalPostgres: theirs.pid, ourPostgres: ours.pid },
      async close() {
        await mails.close();
        await temporal.stop();
        await Promise.all([ours.stop(), theirs.stop()]);
        await keeper.finish();
      },
    };
  } catch (error) {
    await keeper.finish();
    throw error;
  }
}
