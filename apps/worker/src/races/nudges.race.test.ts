import { draw } from '@sojourn/engine';
import { tries } from '@sojourn/properties';
import { aJourney } from '@sojourn/testing';
import { openClosingRuns, type ClosingRuns } from './closing-runs.test-helper.js';
import { alias } from './race-course.test-helper.js';
import { expectSound, outcomesOf, standingsOf, type Standing } from './standing.test-helper.js';

// More would wait for each other while they hold activities up, which then run out of their time.
const SIDE_BY_SIDE = 2;
// So many come upon every kind of ending.
const ENOUGH = 20;
const { numRuns, seed: first = Math.floor(Math.random() * 1_000_000) } = tries(ENOUGH);
const allSeeds = Array.from({ length: numRuns }, (_, number) => first + number);
const rounds = Array.from({ length: Math.ceil(numRuns / SIDE_BY_SIDE) }, (_, round) =>
  allSeeds.slice(round * SIDE_BY_SIDE, (round + 1) * SIDE_BY_SIDE),
).map((seeds) => [seeds.join(' and '), seeds] as const);

/** A customer in a journey of their own, of which something is wanted while its run is nudged. */
interface Place {
  readonly id: string;
  readonly customer: string;
  readonly journeyId: string;
  readonly seed: number;
}

/** What is wanted. */
interface Want {
  ask(place: Place): Promise<unknown>;
  /** When all others have done their part. */
  readonly inTheEnd?: (place: Place) => Promise<void>;
  /** Throws unless it was honored; `isInTime`: it was asked while somebody was inside. */
  check(standing: Standing, place: Place, isInTime: boolean): Promise<void> | void;
}

const node = (type: string, config: Readonly<Record<string, unknown>>) => ({ type, version: 1, config });
const waitFor = (event: string) => node('wait-for-event', { awaited: [{ id: 'came', event }], limit: 'P3D' });

describe('races of nudges with a run that closes', () => {
  let course: ClosingRuns;

  beforeAll(async () => {
    course = await openClosingRuns();
  });
  afterAll(() => course.close());

  const expectCame = (standing: Standing, waits: readonly string[]) => {
    expect(standing.enrollment.state).toBe('finished');
    for (const wait of waits) expect([wait, outcomesOf(standing, wait)]).toEqual([wait, ['came']]);
  };

  describe('alone', () => {
    const ids: string[] = [];

    beforeAll(async () => {
      const graph = aJourney()
        .node('first', waitFor('First'), 'came')
        .node('second', waitFor('Second'), 'came')
        .build();
      await course.scene.publish('Two waits', graph);
    });

    async function race(id: string, customer: string, seed: number): Promise<void> {
      const { happens, wish, send, note, sendAgain } = course.stepsFor(id, customer);
      const needless = [wish, send, note];
      const standing = await course.race(id, seed, [
        ...[...needless, happens('First'), send, note],
        ...[...needless, happens('Second'), send, note, sendAgain, sendAgain],
      ]);
      expectSound(standing);
      expectCame(standing, ['first', 'second']);
    }

    it.each(rounds)(
      'wakes everybody who is to be woken, before, during or after the closing of a run: seeds %s',
      async (_seeds, seeds) => {
        const entered: (readonly [id: string, customer: string, seed: number])[] = [];
        for (const seed of seeds) {
          const customer = `customer-${seed}`;
          entered.push([await course.enter(customer, 'Order Completed'), customer, seed]);
        }
        await Promise.all(entered.map((one) => race(...one)));
        ids.push(...entered.map(([id]) => id));
      },
    );

    it('has come upon every kind of ending', async () => {
      // A few seeds that are run again come upon some of them only.
      if (numRuns < ENOUGH) return;
      const found = await Promise.all(ids.map((id) => course.endingsOf(id)));
      expect(found.flatMap(({ endings }) => endings)).toContain('CONTINUED_AS_NEW');
      expect(found.some(({ kept }) => kept > 0)).toBe(true);
      expect(course.refused()).toBeGreaterThan(0);
      // A nudge that comes after the end starts a run that ends as well.
      expect(found.some(({ endings }) => endings.filter((ending) => ending === 'COMPLETED').length > 1)).toBe(
        true,
      );
    });
  });

  // A pause holds whoever comes to the message.
  const journey = (on: string) =>
    aJourney()
      .on(on)
      .node('first', waitFor('First'), 'came')
      .node('hint', node('send-in-app', { title: 'Hello', body: 'There', purpose: 'service' }), 'sent');
  const mark = node('set-attribute', { attribute: 'mark', change: 'set', value: 'yes' });

  async function republish({ customer, journeyId }: Place, kind: 'move' | 'exit') {
    const graph = journey(customer).node('mark', mark, 'next').build();
    const inside = kind === 'move' ? ({ kind, mapping: {} } as const) : ({ kind } as const);
    await course.scene.republish(journeyId, graph, inside);
    await course.relay();
  }

  const hintBefore = new Map<string, readonly (string | null)[]>();
  const wants: Readonly<Record<string, Want>> = {
    'a stop': {
      ask: ({ id }) => course.scene.store.enrollments.stop(course.scene.workspaceId, id, 'Asked'),
      check(standing, _place, isInTime) {
        if (isInTime) expect(standing.enrollment).toMatchObject({ state: 'exited', endReason: 'Asked' });
        else expectCame(standing, ['first']);
      },
    },
    'a pause': {
      ask: ({ journeyId }) => course.scene.store.journeys.pause(course.scene.workspaceId, journeyId),
      async inTheEnd({ id, journeyId }) {
        const [paused] = await standingsOf(course.scene, [id]);
        if (paused !== undefined) hintBefore.set(id, outcomesOf(paused, 'hint'));
        await course.scene.store.journeys.resume(course.scene.workspaceId, journeyId);
        await course.relay();
      },
      check(standing, { id }, isInTime) {
        expectCame(standing, ['first']);
        expect(outcomesOf(standing, 'hint')).toEqual(['sent']);
        expect(isInTime ? [[], [null]] : [['sent']]).toContainEqual(hintBefore.get(id));
      },
    },
    'an exit for another version': {
      ask: (place) => republish(place, 'exit'),
      check(standing, _place, isInTime) {
        if (isInTime) expect(standing.enrollment).toMatchObject({ state: 'exited', intent: null });
        else expectCame(standing, ['first']);
      },
    },
    'a move to another version': {
      ask: (place) => republish(place, 'move'),
      check(standing, _place, isInTime) {
        expectCame(standing, ['first']);
        expect(outcomesOf(standing, 'mark')).toEqual(isInTime ? ['next'] : []);
      },
    },
    'a merge': {
      async ask({ customer, seed }) {
        const other = `other-${customer}`;
        const names = seed % 2 === 0 ? ([customer, other] as const) : ([other, customer] as const);
        await alias(course, course.scene.desk, ...names);
        await course.relay();
      },
      async check(standing, { customer }) {
        expectCame(standing, ['first']);
        const survivor = await course.scene.store.customers.byUserId(course.scene.workspaceId, customer);
        expect(standing.enrollment.customerId).toBe(survivor?.id);
      },
    },
  };

  describe.each(Object.entries(wants))('and %s', (name, want) => {
    const seen = new Set<boolean>();

    /** Lets a customer into a journey of their own: a pause and a new version are everybody's who is inside. */
    async function enter(seed: number): Promise<Place> {
      const customer = `${name} ${seed}`;
      const journeyId = await course.scene.publish(customer, journey(customer).build());
      await course.scene.identify(`other-${customer}`, {});
      return { customer, seed, journeyId, id: await course.enter(customer, customer) };
    }

    async function race(place: Place): Promise<void> {
      const { id, customer, seed } = place;
      const { happens, send, note, sendAgain } = course.stepsFor(id, customer);
      let isInTime = false;
      const ask = async () => {
        await want.ask(place);
        const [now] = await standingsOf(course.scene, [id]);
        isInTime = now?.enrollment.state !== 'finished';
        seen.add(isInTime);
      };
      const nudges = [happens('First'), send, note, sendAgain, sendAgain];
      const at = Math.floor(draw('want', name, String(seed)) * (nudges.length + 1));
      const { inTheEnd } = want;
      const standing = await course.race(id, seed, [
        ...nudges.toSpliced(at, 0, ask, send, note),
        ...(inTheEnd === undefined ? [] : [() => inTheEnd(place), send, note]),
      ]);
      expectSound(standing);
      await want.check(standing, place, isInTime);
    }

    it.each(rounds)('each is honored by the run that is left: seeds %s', async (_seeds, seeds) => {
      const entered: Place[] = [];
      for (const seed of seeds) entered.push(await enter(seed));
      await Promise.all(entered.map(race));
    });

    it('has come before the end, and after it', () => {
      if (numRuns >= ENOUGH) expect(seen).toEqual(new Set([true, false]));
    });
  });
});
