import { createDataSource, rows } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import { cpuSeconds } from '../../enrollment/measure/cpu-seconds.js';
import type { Scale } from '../options.js';
import { openHouse } from '../stage/open-house.js';
import type { IntakeStage } from '../stage/open-stage.js';
import { letCustomersBeKnown } from '../workload/known-customers.js';
import { openOtherJourneys } from '../workload/other-journeys.js';
import { relayEvents } from '../workload/relay-events.js';

/** What an event costs that no journey listens for, by how many are published. */
export interface JourneysFigures {
  readonly published: number;
  readonly rounds: readonly {
    /** Processor time of the worker, in milliseconds. */
    readonly cpuMs: number;
    /** Statements that PostgreSQL was asked for, those that begin and end transactions among them. */
    readonly statements: number;
  }[];
}

/**
 * Measures what it takes to relay an event, each of another customer, while more and more journeys listen for others. In
 * every round each number has its turn, in another order.
 */
export async function measureJourneys(
  stage: IntakeStage,
  { published, rounds, events }: Scale['journeys'],
  progress: (what: string) => void,
): Promise<readonly JourneysFigures[]> {
  const house = await openHouse(stage);
  const database = new URL(house.databaseUrl).pathname.slice(1);
  await house.dataSource.query(`CREATE EXTENSION pg_stat_statements`);
  await house.dataSource.query(`ALTER DATABASE ${database} SET "pg_stat_statements.track" = 'all'`);
  const lookingOn = await uncounted(house.databaseUrl);
  try {
    const customers = await letCustomersBeKnown(house, events);
    const others = await openOtherJourneys(house);
    const worker = await house.startWorker();
    const onTheWay = { dataSource: lookingOn, workspaceId: house.workspaceId };
    progress('warming up');
    await relayEvents(onTheWay, customers);
    const figures = published.map((count) => ({
      published: count,
      rounds: [] as JourneysFigures['rounds'][0][],
    }));
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < figures.length; turn += 1) {
        const one = figures[(turn + round) % figures.length];
        if (one === undefined) continue;
        await others.be(one.published);
        const before = { cpu: cpuSeconds(worker.pid), calls: await callsOf(lookingOn) };
        await relayEvents(onTheWay, customers);
        one.rounds.push({
          cpuMs: ((cpuSeconds(worker.pid) - before.cpu) * 1_000) / events,
          statements: ((await callsOf(lookingOn)) - before.calls) / events,
        });
        progress(`round ${round + 1} of ${rounds}: ${one.published.toLocaleString('en')} journeys`);
      }
    }
    return figures;
  } finally {
    await lookingOn.destroy();
    await house.close();
  }
}

/** A connection whose own statements do not count. */
async function uncounted(databaseUrl: string): Promise<DataSource> {
  const url = new URL(databaseUrl);
  url.searchParams.set('options', '-c pg_stat_statements.track=none');
  return createDataSource({ url: url.href, poolSize: 1, statementTimeoutMs: 60_000 }).initialize();
}

async function callsOf(dataSource: DataSource): Promise<number> {
  const [all] = await rows<{ readonly calls: number }>(
    dataSource,
    `SELECT sum(calls)::float8 AS calls FROM pg_stat_statements
       JOIN pg_database ON pg_database.oid = dbid AND datname = current_database()`,
  );
  return all?.calls ?? 0;
}
