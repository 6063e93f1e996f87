import { draw } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { Store, type PeopleInside } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { pino } from 'pino';
import { createLog } from '../process/log.js';
import { tellChanges } from '../relay/tell-changes.js';
import type { Racer } from './interleaving.test-helper.js';
import { deskOf, identify, openRaceCourse, relay, type RaceCourse } from './race-course.test-helper.js';
import { enrollmentsOf, expectSound, outcomesOf, standingsOf } from './standing.test-helper.js';
import { happens, merges, type Work } from './works.test-helper.js';

const AT_ONCE = 6;

const node = (type: string, config: Readonly<Record<string, unknown>>) => ({ type, version: 1, config });
const count = (journey: JourneyBuilder) =>
  journey.node('count', node('set-attribute', { attribute: 'count', change: 'increment', value: 1 }), 'next');

/** What one seed is about: a customer in two journeys, who may enter a third one. */
interface Case {
  readonly customer: string;
  readonly seed: number;
  readonly first: string;
  readonly second: string;
  /** The journeys of the two. */
  readonly journeys: { readonly first: string; readonly second: string };
}

interface Republished {
  readonly journeyId: string;
  readonly graph: Journey;
  readonly inside: PeopleInside;
}

describe('races for the lock of a customer', () => {
  let course: RaceCourse;
  const complaints: string[] = [];
  const log = createLog('test', pino({ level: 'warn' }, { write: (line) => void complaints.push(line) }));

  beforeAll(async () => {
    course = await openRaceCourse(Object.keys(works));
  });
  afterAll(() => course.close());

  const deskFor = (racer: Racer) => ({ ...deskOf(course, racer), log });
  const follows = (id: string) => (racer: Racer) => course.scene.run(id, deskFor(racer));

  const waits = (on: string) =>
    aJourney()
      .on(on)
      .node(
        'await',
        node('wait-for-event', { awaited: [{ id: 'came', event: 'Came' }], limit: 'P3D' }),
        'came',
      );
  const firstJourney = ({ customer }: Pick<Case, 'customer'>, days = 30) =>
    count(waits(`Enters ${customer}`))
      .node('record', node('record-event', { event: `Counted ${customer}`, properties: {} }), 'next')
      .wait(`P${days}D`, 'rest')
      .build();
  const secondJourney = ({ customer }: Pick<Case, 'customer'>, days = 30) =>
    count(waits(`Enters ${customer}`))
      .sendEmail('mail')
      .wait(`P${days}D`, 'rest')
      .build();
  const thirdJourney = ({ customer }: Pick<Case, 'customer'>) =>
    count(aJourney().on(`Counted ${customer}`))
      .wait('P30D', 'rest')
      .build();

  /** Another version of a journey is published, and those inside are told. */
  function republishes({ customer }: Case, { journeyId, graph, inside }: Republished): Work {
    return async ({ dataSource }) => {
      const listens = { events: [`Enters ${customer}`] };
      const version = await course.scene.versionOf(journeyId, graph, listens, inside);
      await new Store(dataSource).journeys.publish(course.scene.workspaceId, version);
      await tellChanges({ dataSource, log });
    };
  }

  /** Everybody who locks a customer, or what a decision about one reads and locks behind it. */
  const works = {
    event: ({ customer }) => happens(course, customer, 'Came'),
    trait: ({ customer, seed }) => {
      return async (racer) => {
        await identify(course, racer, customer, { seed });
        await relay(course, racer);
      };
    },
    merge: ({ customer, seed }) => {
      const former = `former-${customer}`;
      return merges(course, seed % 2 === 0 ? [customer, former] : [former, customer]);
    },
    first: ({ first }) => follows(first),
    second: ({ second }) => follows(second),
    stop: ({ first }) => {
      return ({ dataSource }) =>
        new Store(dataSource).enrollments.stop(course.scene.workspaceId, first, 'Asked');
    },
    pause: ({ journeys }) => {
      return async ({ dataSource }) => {
        const repository = new Store(dataSource).journeys;
        await repository.pause(course.scene.workspaceId, journeys.second);
        await repository.resume(course.scene.workspaceId, journeys.second);
        await tellChanges({ dataSource, log });
      };
    },
    move: (one) => {
      const inside = { kind: 'move', mapping: {} } as const;
      return republishes(one, { journeyId: one.journeys.first, graph: firstJourney(one, 40), inside });
    },
    exit: (one) => {
      const inside = { kind: 'exit' } as const;
      return republishes(one, { journeyId: one.journeys.second, graph: secondJourney(one, 40), inside });
    },
  } satisfies Readonly<Record<string, (one: Case) => Work>>;

  /** Has a customer, new for each seed, wait in two journeys that nobody else is in. */
  async function enter(seed: number): Promise<Case> {
    const customer = `locks-${seed}`;
    const listens = { events: [`Enters ${customer}`] };
    const { scene } = course;
    const journeys = {
      first: await scene.publish(`First ${customer}`, firstJourney({ customer }), listens),
      second: await scene.publish(`Second ${customer}`, secondJourney({ customer }), listens),
    };
    await scene.publish(`Third ${customer}`, thirdJourney({ customer }), { events: [`Counted ${customer}`] });
    const ids = await course.enter(customer, `Enters ${customer}`);
    for (const id of ids) await scene.run(id);
    await scene.identify(`former-${customer}`, {});
    const inside = await standingsOf(scene, ids);
    const idIn = (journeyId: string) =>
      inside.find(({ enrollment }) => enrollment.journeyId === journeyId)?.enrollment.id ?? '';
    return { customer, seed, first: idIn(journeys.first), second: idIn(journeys.second), journeys };
  }

  /** Some of them, drawn from the seed. */
  function drawn(one: Case): Readonly<Record<string, Work>> {
    const rank = ([name]: readonly [string, unknown]) => draw('locks', name, String(one.seed));
    const chosen = Object.entries(works).toSorted((a, b) => rank(a) - rank(b));
    return Object.fromEntries(chosen.slice(0, AT_ONCE).map(([name, workOf]) => [name, workOf(one)]));
  }

  const attributesOf = async ({ customer }: Case) => {
    const found = await course.scene.store.customers.byUserId(course.scene.workspaceId, customer);
    return found?.attributes ?? {};
  };

  it('everybody sees what the one before has left, and nobody waits for another in a circle', async () => {
    let one: Case;
    await course.race(
      async (seed) => {
        one = await enter(seed);
        return course.run(seed, drawn(one));
      },
      async (run, seed) => {
        for (const end of Object.values(run.ends)) if (end.status === 'rejected') throw end.reason;
        expect(complaints).toEqual([]);
        const racing = Object.keys(run.ends);
        if (!racing.includes('event')) await course.scene.track(one.customer, 'Came');
        await course.scene.relay();
        await course.settle([one.first, one.second]);
        const everywhere = await enrollmentsOf(course.scene, one.customer);
        await course.settle(everywhere);

        const standings = await standingsOf(course.scene, everywhere);
        standings.forEach(expectSound);
        const counted = standings.flatMap((each) => outcomesOf(each, 'count'));
        expect({ count: 0, ...(await attributesOf(one)) }).toMatchObject({
          count: counted.length,
          ...(racing.includes('trait') && { seed }),
        });
        const [first, second] = [one.first, one.second].map((id) =>
          standings.find(({ enrollment }) => enrollment.id === id),
        );
        if (first === undefined || second === undefined) throw new Error('nobody entered');
        if (racing.includes('exit')) expect(second.enrollment.state).toBe('exited');
        else {
          expect(outcomesOf(second, 'await')).toEqual(['came']);
          expect(second.messages).toMatchObject([{ state: 'accepted', attempts: 1 }]);
        }
        const isOut = racing.includes('stop');
        expect(first.enrollment).toMatchObject(
          isOut ? { state: 'exited', endReason: 'Asked' } : { state: 'running' },
        );
        if (!isOut) expect(outcomesOf(first, 'await')).toEqual(['came']);
        // Whoever is counted there has it recorded, and enters the third.
        expect(everywhere).toHaveLength(2 + outcomesOf(first, 'count').length);
      },
    );
  });
});
