import { startPostgres, startTemporalOnPostgres } from '@sojourn/stack';
import { type Keeper, startKeeper, TEST_POSTGRES_URL } from '@sojourn/testing';
import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MailSink, startMailSink } from '../../enrollment/stage/start-mail-sink.js';

/** The servers that are measured against. */
export interface IntakeStage {
  readonly temporalAddress: string;
  readonly mails: MailSink;
  /** A folder for CPU profiles of what is started. */
  readonly profile: string | undefined;
  close(): Promise<void>;
}

/** How the stage is opened. */
export interface IntakeStageOptions {
  readonly progress: (what: string) => void;
  /** A Temporal server that is there already; one on a PostgreSQL of its own is started without it. */
  readonly temporalAddress?: string | undefined;
  /** A folder for CPU profiles of what is started. */
  readonly profile?: string | undefined;
}

// What a small server of its own would have; commits are on disk, as everywhere.
const usual = { shared_buffers: '256MB', max_wal_size: '2GB' };
const settings = {
  ...usual,
  // When something was there for others to see is asked afterwards, so that nobody has to look for it meanwhile.
  track_commit_timestamp: 'on',
  // Counts only where a database asks for it, as that costs something.
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track': 'none',
};

/**
 * Starts PostgreSQL, Temporal and a mail sink. All of it ends with this process, and leaves nothing behind. Databases are
 * made on this PostgreSQL while the stage is open.
 */
export async function openStage({
  progress,
  temporalAddress,
  profile,
}: IntakeStageOptions): Promise<IntakeStage> {
  const directory = await mkdtemp(join(tmpdir(), 'sojourn-bench-'));
  // PostgreSQL's own user gets through to what it owns inside.
  await chmod(directory, 0o711);
  const keeper = startKeeper(directory);
  const before = process.env[TEST_POSTGRES_URL] ?? '';
  try {
    progress('starting PostgreSQL and Temporal');
    const postgres = await startPostgres({ directory: join(directory, 'postgres'), settings });
    keeper.keep(postgres.pid);
    process.env[TEST_POSTGRES_URL] = postgres.url;
    const temporal = temporalAddress === undefined ? await startTheirs(directory, keeper, progress) : null;
    const mails = await startMailSink();
    return {
      temporalAddress: temporalAddress ?? temporal?.address ?? '',
      mails,
      profile,
      async close() {
        await mails.close();
        await temporal?.stop();
        await postgres.stop();
        process.env[TEST_POSTGRES_URL] = before;
        await keeper.finish();
      },
    };
  } catch (error) {
    process.env[TEST_POSTGRES_URL] = before;
    await keeper.finish();
    throw error;
  }
}

/** As in production, and apart from ours, so that neither waits for the other's disk. */
async function startTheirs(
  directory: string,
  keeper: Keeper,
  progress: IntakeStageOptions['progress'],
): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const postgres = await startPostgres({ directory: join(directory, 'temporal-postgres'), settings: usual });
  keeper.keep(postgres.pid);
  const server = await startTemporalOnPostgres({
    directory: join(directory, 'temporal'),
    postgresUrl: postgres.url,
    progress,
  });
  keeper.keep(server.pid);
  return {
    address: server.address,
    async stop() {
      await server.stop();
      await postgres.stop();
    },
  };
}
