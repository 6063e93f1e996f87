import { tries } from '@sojourn/properties';
import { EnrollmentEntity, Intake, markNudged, rows, type IncomingEvent } from '@sojourn/store';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Desk } from '../acting/desk.js';
import { relayAll } from '../relay/relay.js';
import { recordedSends, type RecordedSend } from '../testing/recorded-sends.test-helper.js';
import { openScene, type Scene } from '../testing/scene.test-helper.js';
import { Interleaving, type Racer, type RaceRun } from './interleaving.test-helper.js';
import { enrollmentsOf } from './standing.test-helper.js';

// About as long as others keep a customer to themselves: each look at who is busy costs four statements.
const PAUSE_TURNS = 10;

/** Where races are run: a scene, connections for four racers, and whatever is sent. */
export interface RaceCourse {
  readonly scene: Scene;
  readonly sends: readonly RecordedSend[];
  /** Runs a race once for each seed, and tells the seed and the turns of one that fails; returns how they went. */
  race(
    once: (seed: number) => Promise<RaceRun>,
    check: (run: RaceRun, seed: number) => Promise<void>,
  ): Promise<readonly RaceRun[]>;
  run(seed: number, work: Readonly<Record<string, (racer: Racer) => Promise<unknown>>>): Promise<RaceRun>;
  /** Lets a customer, new for each seed, into every journey that listens for an event; returns the enrollments. */
  enter(
    customer: string,
    event?: string,
    properties?: Readonly<Record<string, unknown>>,
  ): Promise<readonly string[]>;
  /** Does what relay and durable runs still have to do, until nobody is to be nudged. */
  settle(enrollmentIds: readonly string[]): Promise<void>;
  /** Makes the wait at which an enrollment rests due in so many milliseconds, and returns that moment. */
  dueIn(enrollmentId: string, ms: number): Promise<number>;
  /** PostgreSQL's clock, in milliseconds since 1970. */
  now(): Promise<number>;
  close(): Promise<void>;
}

/** What a racer decides with: the scene's desk, over its own connections. */
export function deskOf({ scene }: Pick<RaceCourse, 'scene'>, { dataSource }: Racer): Desk {
  return { ...scene.desk, dataSource };
}

/** Takes an event in, as the API does: it is acknowledged when this resolves. */
export async function track(
  { scene }: Pick<RaceCourse, 'scene'>,
  { dataSource }: Racer,
  userId: string,
  name: string,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  await receive(scene, dataSource, [{ type: 'track', userId, name, properties }]);
}

/** Takes in what becomes known of a customer, as the API does. */
export async function identify(
  { scene }: Pick<RaceCourse, 'scene'>,
  { dataSource }: Racer,
  userId: string,
  properties: Readonly<Record<string, unknown>>,
): Promise<void> {
  await receive(scene, dataSource, [{ type: 'identify', userId, name: null, properties }]);
}

/** Is told, as the API is, that a user went by another id before: the customers of both are merged. */
export async function alias(
  { scene }: Pick<RaceCourse, 'scene'>,
  { dataSource }: Pick<Racer, 'dataSource'>,
  userId: string,
  previousId: string,
): Promise<void> {
  const told = { type: 'alias' as const, name: null, properties: { previousId } };
  await receive(scene, dataSource, [{ ...told, userId, previousId }]);
}

async function receive(
  { workspaceId }: Scene,
  dataSource: DataSource,
  told: readonly Pick<IncomingEvent, 'type' | 'userId' | 'previousId' | 'name' | 'properties'>[],
): Promise<void> {
  const occurredAt = new Date();
  const events = told.map((one) => ({ ...one, context: {}, messageId: randomUUID(), occurredAt }));
  await new Intake(dataSource, () => undefined).receive(workspaceId, { events, refused: [] });
}

/** Relays everything, as the relay does; it looks again after a customer who was busy when some turns have passed. */
export async function relay(course: Pick<RaceCourse, 'scene'>, racer: Racer): Promise<void> {
  const pause = async () => {
    for (let passed = 0; passed < PAUSE_TURNS; passed += 1) await racer.turn();
  };
  await relayAll({ ...deskOf(course, racer), onRelayed: () => undefined, pause });
}

/** Opens a course for racers of these names; `behave` stands for the provider. */
export async function openRaceCourse(
  names: readonly string[],
  behave?: Parameters<typeof recordedSends>[0],
): Promise<RaceCourse> {
  const { action, sends } = recordedSends(behave);
  const scene = await openScene([action]);
  const interleaving = await Interleaving.open(scene.databaseUrl, names);
  const { dataSource } = scene.desk;

  async function toBeNudged(ids: readonly string[]) {
    return rows<{ enrollmentId: string; wakeNo: number; wokenNo: number; epoch: number }>(
      dataSource,
      `SELECT id AS "enrollmentId", wake_no AS "wakeNo", woken_no AS "wokenNo", epoch FROM enrollment
        WHERE id = ANY($1) AND wake_no > woken_no AND state = 'running' ORDER BY id`,
      [ids],
    );
  }

  async function now(): Promise<number> {
    const [clock] = await rows<{ now: number }>(
      dataSource,
      `SELECT (extract(epoch FROM clock_timestamp()) * 1000)::float8 AS now`,
    );
    if (clock === undefined) throw new Error('no clock');
    return clock.now;
  }

  return {
    scene,
    sends,
    run: (seed, work) => interleaving.run(seed, work),

    async race(once, check) {
      const { numRuns, seed: first = Math.floor(Math.random() * 1_000_000) } = tries(20);
      const runs: RaceRun[] = [];
      for (let seed = first; seed < first + numRuns; seed += 1) {
        const run = await once(seed);
        runs.push(run);
        try {
          await check(run, seed);
        } catch (error) {
          const turns = run.turns.join(' ');
          throw new Error(`seed ${seed}, turns: ${turns}\n${error instanceof Error ? error.message : ''}`, {
            cause: error,
          });
        }
      }
      return runs;
    },

    async enter(customer, event = 'Order Completed', properties = {}) {
      await receive(scene, dataSource, [
        { type: 'identify', userId: customer, name: null, properties: { email: `${customer}@example.com` } },
        { type: 'track', userId: customer, name: event, properties },
      ]);
      await scene.relay();
      const entered = await enrollmentsOf(scene, customer);
      for (const nudge of await toBeNudged(entered)) await markNudged(dataSource, nudge);
      return entered;
    },

    async settle(ids) {
      for (const id of ids) await scene.run(id);
      for (;;) {
        await scene.relay();
        await scene.tell();
        const nudges = await toBeNudged(ids);
        if (nudges.length === 0) return;
        for (const nudge of nudges) {
          await markNudged(dataSource, nudge);
          await scene.run(nudge.enrollmentId);
        }
      }
    },

    async dueIn(enrollmentId, ms) {
      await scene.passTime(enrollmentId, -ms);
      const { cursor } = await dataSource.manager.findOneByOrFail(EnrollmentEntity, { id: enrollmentId });
      if (cursor.kind !== 'waiting' || cursor.until === null) throw new Error('no wait');
      return cursor.until;
    },

    now,

    async close() {
      await interleaving.close();
      await scene.close();
    },
  };
}
