import { makeHome } from '@sojourn/stack';
import { migrate } from '@sojourn/store';
import { type Keeper, startKeeper } from '@sojourn/testing';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { DurableLog } from '../durable-log.js';
import type { Evidence } from '../evidence/evidence.js';
import { readBrokenRuns } from '../evidence/read-broken-runs.js';
import { readDatabase } from '../evidence/read-database.js';
import { type Patience, untilSettled } from '../evidence/until-settled.js';
import { installWitness } from '../evidence/witness.js';
import { type ClientEntry, entriesAbout } from '../load/client-log.js';
import type { Mood } from '../provider/mood.js';
import { Providers } from '../provider/providers.js';
import { startActions, startApi, startWorker } from './apps.js';
import { type Grounds, openGrounds } from './grounds.js';
import { openPool } from './open-pool.js';
import { type PartName, Parts } from './parts.js';
import { createTenants, type Tenant } from './tenant.js';

/** How a house is opened. */
export interface HouseOptions {
  /** Holds all of its state and logs; made if absent. */
  readonly directory: string;
  /** The parts to be started besides PostgreSQL and Temporal; all of them unless said. */
  readonly apps?: readonly PartName[];
  /** More of the environment of our own processes, asked before each start. */
  readonly environment?: (name: PartName) => NodeJS.ProcessEnv;
  /** A way to the grounds that can be cut, for our own processes alone. */
  readonly way?: (grounds: Grounds) => Promise<Grounds>;
}

interface Furniture {
  readonly parts: Parts;
  readonly grounds: Grounds;
  readonly url: string;
  readonly providers: Providers;
  readonly clientLog: DurableLog<ClientEntry>;
  readonly database: pg.Pool;
  readonly keeper: Keeper;
}

/** The whole product as real processes, with providers around it and a witness inside of its database. */
export class House {
  private constructor(private readonly within: Furniture) {}

  /** Starts everything and waits until it is ready. */
  static async open(options: HouseOptions): Promise<House> {
    const { directory, apps = ['api', 'worker', 'actions'], environment = () => ({}), way } = options;
    const home = makeHome(directory);
    const ground = join(directory, 'ground');
    mkdirSync(ground, { recursive: true, mode: 0o711 });
    const keeper = startKeeper(ground);
    const parts = new Parts();
    const [grounds, providers] = await Promise.all([
      openGrounds({ directory: ground, parts, keeper }),
      Providers.start(directory),
    ]);
    await migrate(grounds.databaseUrl);
    const database = openPool(grounds.databaseUrl);
    await installWitness(database);
    const surroundings = { ...((await way?.(grounds)) ?? grounds), smtpUrl: providers.smtpUrl };
    const app = { parts, home, environment };
    const [url] = await Promise.all([
      startApi(app, surroundings),
      apps.includes('worker') && startWorker(app, surroundings),
      apps.includes('actions') && startActions(app, surroundings),
    ]);
    const clientLog = new DurableLog<ClientEntry>(join(directory, 'client.log'));
    return new House({ parts, grounds, url, providers, clientLog, database, keeper });
  }

  /** Its processes. */
  get parts(): Parts {
    return this.within.parts;
  }

  /** Where its servers really are, past everything that may be in the way. */
  get grounds(): Grounds {
    return this.within.grounds;
  }

  /** Where whoever sends events or stops journeys writes it down. */
  get clientLog(): DurableLog<ClientEntry> {
    return this.within.clientLog;
  }

  /** Where the partner of custom actions is. */
  get partnerUrl(): string {
    return this.within.providers.partnerUrl;
  }

  /** Makes workspaces, one for each domain of its customers' addresses. */
  tenants(domains: readonly string[]): Promise<readonly Tenant[]> {
    return createTenants(this.grounds.databaseUrl, this.within.url, domains);
  }

  /** How the providers are to the customers of these workspaces from now on. */
  setMood(mood: Mood, tenants: readonly Tenant[]): void {
    for (const { domain } of tenants) this.within.providers.setMood(mood, domain);
  }

  /** Waits until everything has come to rest in these workspaces; gives how long it took, in milliseconds. */
  settled(tenants: readonly Tenant[], patience: Patience): Promise<number> {
    return untilSettled(this.within.database, idsOf(tenants), patience);
  }

  /** Asks the database one thing; null where there is no answer. */
  async ask<T>(sql: string, parameters: readonly unknown[] = []): Promise<T | null> {
    const { rows } = await this.within.database.query<{ readonly answer: T }>(`SELECT (${sql}) AS answer`, [
      ...parameters,
    ]);
    return rows[0]?.answer ?? null;
  }

  /** Does something to the database. */
  async run(sql: string): Promise<void> {
    await this.within.database.query(sql);
  }

  /** Everything the logs, the database and Temporal say about these workspaces. */
  async evidence(tenants: readonly Tenant[]): Promise<Evidence> {
    const workspaceIds = idsOf(tenants);
    const database = await readDatabase(this.within.database, workspaceIds);
    const journeyIds = database.journeys.map(({ id }) => id);
    const enrollmentIds = database.enrollments.map(({ id }) => id);
    return {
      client: entriesAbout(this.clientLog.read(), { workspaceIds, journeyIds }),
      provider: this.within.providers.entries(tenants.map(({ domain }) => domain)),
      database,
      endedByThemselves: this.parts.endedByThemselves,
      brokenRuns: await readBrokenRuns(this.grounds.temporalAddress, enrollmentIds),
    };
  }

  /** Ends everything; the logs stay. */
  async close(): Promise<void> {
    const { parts, providers, database, clientLog, keeper } = this.within;
    await parts.stop();
    await providers.close();
    await database.end();
    clientLog.close();
    await keeper.finish();
  }
}

function idsOf(tenants: readonly Tenant[]): readonly string[] {
  return tenants.map(({ workspaceId }) => workspaceId);
}
