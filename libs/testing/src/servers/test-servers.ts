import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, startTemporal, startTimeSkippingServer } from '@sojourn/stack';
import { TEST_POSTGRES_URL } from '@sojourn/store/testing';
import type { Keeper } from './keeper.js';
import { startKeeper } from './keeper.js';

/** Where the Temporal server of a test run is told: `host:port`. */
export const TEST_TEMPORAL_ADDRESS = 'SOJOURN_TEST_TEMPORAL_ADDRESS';

/** Where the time-skipping server of a test run is told: `host:port`. */
export const TEST_TIME_SKIPPING_ADDRESS = 'SOJOURN_TEST_TIME_SKIPPING_ADDRESS';

/** Which servers a test run needs. */
export interface TestServers {
  readonly database: boolean;
  readonly temporal: boolean;
  /** Temporal's test server, whose clock can skip; it needs Java. */
  readonly timeSkipping?: boolean;
  /** What Temporal's dynamic configuration says otherwise than by default, by its key. */
  readonly dynamicConfig?: Readonly<Record<string, number | boolean>>;
}

// A test server's data need not outlive a power cut.
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts the servers of a test run, and tells its tests where they are by environment variables. */
export async function startTestServers({
  database,
  temporal,
  timeSkipping = false,
  dynamicConfig,
}: TestServers): Promise<Keeper> {
  const directory = await mkdtemp(join(tmpdir(), 'sojourn-test-'));
  const keeper = startKeeper(directory);
  const starting = [];
  if (database) {
    starting.push(
      startPostgres({ directory, settings: hasty }).then(({ pid, url }) => {
        keeper.keep(pid);
        process.env[TEST_POSTGRES_URL] = url;
      }),
    );
  }
  if (temporal) {
    starting.push(
      startTemporal({ directory: join(directory, 'temporal'), dynamicConfig }).then(({ pid, address }) => {
        keeper.keep(pid);
        process.env[TEST_TEMPORAL_ADDRESS] = address;
      }),
    );
  }
  if (timeSkipping) {
    starting.push(
      startTimeSkippingServer({ directory: join(directory, 'time-skipping'), progress: console.log }).then(
        ({ pid, address }) => {
          keeper.keep(pid);
          process.env[TEST_TIME_SKIPPING_ADDRESS] = address;
        },
      ),
    );
  }
  try {
    await Promise.all(starting);
  } catch (error) {
    await Promise.allSettled(starting);
    await keeper.finish();
    throw error;
  }
  return keeper;
}
