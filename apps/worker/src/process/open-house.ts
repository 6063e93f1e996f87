import { createEngine, createRegistry } from '@sojourn/engine';
import { nodeTypes } from '@sojourn/nodes/config';
import { steps, triggers } from '@sojourn/nodes/steps';
import { AttributeObserver, createDataSource, Notifier, OUTBOX_CHANNEL, Plans } from '@sojourn/store';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { Paces } from '../asking/paces.js';
import type { House } from '../durable-run/house.js';
import { ChangedCounts } from './changed-counts.js';
import type { Log } from './log.js';
import { wordsOf } from './log.js';

/** How the house is opened. */
export interface HouseSettings {
  readonly databaseUrl: string;
  readonly applicationName: string;
  readonly poolSize: number;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

const LONGEST_PAUSE_MS = 5_000;
// Two tries at the database, also at one that hangs, end before a workflow task has to ask for more time (8 s): that would
// cost more events than an ordinary activity does. And each ends within the 3 s of an advance.
const LONGEST_STATEMENT_MS = 2_500;
const LONGEST_LOCK_MS = 2_000;
const LONGEST_CONNECT_MS = 2_500;

/** Opens what every decision is made with; waits for PostgreSQL, however long it takes to come up, and says so. */
export async function openHouse(settings: HouseSettings): Promise<Omit<House, 'server'>> {
  const { log } = settings;
  const dataSource = await connect(settings);
  return {
    dataSource,
    log,
    engine: createEngine({ registry: createRegistry(nodeTypes), steps, triggers }),
    plans: new Plans(),
    paces: new Paces(dataSource),
    ringRelay: new Notifier(dataSource, OUTBOX_CHANNEL, {
      onFailure: (error) => {
        log.warn('relay not rung', {}, error);
      },
    }).ring,
    observer: new AttributeObserver(dataSource, (error) => {
      log.warn('types of attributes not noted', {}, error);
    }),
    counts: new ChangedCounts(dataSource, (error) => {
      log.warn('counts not told', {}, error);
    }),
  };
}

async function connect({
  databaseUrl,
  applicationName,
  poolSize,
  log,
  stopping,
}: HouseSettings): Promise<DataSource> {
  for (let pauseMs = 250; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      return await createDataSource({
        url: databaseUrl,
        applicationName,
        poolSize,
        statementTimeoutMs: LONGEST_STATEMENT_MS,
        lockTimeoutMs: LONGEST_LOCK_MS,
        idleInTransactionTimeoutMs: LONGEST_STATEMENT_MS,
        connectTimeoutMs: LONGEST_CONNECT_MS,
      }).initialize();
    } catch (error) {
      log.warn('PostgreSQL does not answer yet; DATABASE_URL says where it is looked for', wordsOf(error));
      await delay(pauseMs, undefined, { signal: stopping });
    }
  }
}
