import { GoalReachedEntity, rows } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import type { Racer, RaceRun } from './interleaving.test-helper.js';
import { alias, openRaceCourse, relay, type RaceCourse } from './race-course.test-helper.js';
import {
  enrollmentsOf,
  expectOne,
  expectSound,
  outcomesOf,
  standingsOf,
  storedEvents,
  type Standing,
} from './standing.test-helper.js';
import { acts, advances, happens, merges } from './works.test-helper.js';

const ONLY_ONCE =
  'Two customers turned out to be one, who had been in this journey before: it lets each customer in only once.';

/** Two customers who turn out to be one: who has the run, and who has not; either may be the one that is given up. */
interface Pair {
  readonly runner: string;
  readonly other: string;
  readonly names: readonly [survivor: string, former: string];
}

function pairOf(on: string, seed: number): Pair {
  const [runner, other] = [`${on}-${seed}`, `${on}-${seed}-other`];
  return { runner, other, names: seed % 2 === 0 ? [runner, other] : [other, runner] };
}

describe('races of merges', () => {
  let course: RaceCourse;

  beforeAll(async () => {
    course = await openRaceCourse(['run', 'again', 'event', 'other', 'merge']);
  });
  afterAll(() => course.close());

  const waitFor = (event: string) => ({
    type: 'wait-for-event',
    version: 1,
    config: { awaited: [{ id: 'came', event }], limit: 'P3D', since: 'since-entry' },
  });
  const relays = (racer: Racer) => relay(course, racer);

  const sentTo = (id: string) =>
    course.sends.filter(({ idempotencyKey }) => idempotencyKey.startsWith(`${id}-mail-`)).length;

  /** Nobody is disturbed but by who was quicker; a deadlock would be an error. */
  const expectCalm = ({ ends }: RaceRun) => {
    for (const end of Object.values(ends))
      if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'claimed-elsewhere' });
  };
  /** The runs, whole and at rest with the one customer that is left; at least one of them. */
  async function settled(
    { names }: Pair,
    ids: readonly string[],
  ): Promise<readonly [Standing, ...Standing[]]> {
    await course.settle(ids);
    const [first, ...others] = await standingsOf(course.scene, ids);
    if (first === undefined) throw new Error('nobody entered');
    const standings = [first, ...others] as const;
    await expectOne(course.scene, names, standings);
    standings.forEach(expectSound);
    return standings;
  }

  it('an event of the other against the registration of the wait: the wait is answered', async () => {
    const on = 'Registers';
    const graph = aJourney().on(on).node('wait', waitFor('Came'), 'came').wait('P30D', 'rest').build();
    await course.scene.publish(on, graph, { events: [on] });
    let [pair, ids]: [Pair, readonly string[]] = [pairOf(on, 0), []];
    await course.race(
      async (seed) => {
        pair = pairOf(on, seed);
        await course.scene.identify(pair.other, {});
        ids = await course.enter(pair.runner, on);
        const [id = ''] = ids;
        return course.run(seed, {
          run: advances(course, id),
          event: happens(course, pair.other, 'Came'),
          merge: merges(course, pair.names),
        });
      },
      async (run) => {
        expectCalm(run);
        const [standing] = await settled(pair, ids);
        expect(outcomesOf(standing, 'wait')).toEqual(['came']);
      },
    );
  });

  it('an event of the other against the end of the wait: one outcome, by when both were received', async () => {
    const on = 'Ends';
    const graph = aJourney().on(on).node('wait', waitFor('Came'), 'came').wait('P30D', 'rest').build();
    await course.scene.publish(on, graph, { events: [on] });
    let [pair, ids, due]: [Pair, readonly string[], number] = [pairOf(on, 0), [], 0];
    await course.race(
      async (seed) => {
        pair = pairOf(on, seed);
        await course.scene.identify(pair.other, {});
        ids = await course.enter(pair.runner, on);
        const [id = ''] = ids;
        await course.scene.run(id);
        due = await course.dueIn(id, (seed % 8) * 25);
        return course.run(seed, {
          run: advances(course, id),
          event: happens(course, pair.other, 'Came'),
          merge: merges(course, pair.names),
          again: advances(course, id),
        });
      },
      async (run) => {
        expectCalm(run);
        while ((await course.now()) < due);
        const [standing] = await settled(pair, ids);
        const [came] = await storedEvents(course.scene, pair.runner, 'Came');
        const [merge] = await rows<{ receivedAt: number }>(
          course.scene.desk.dataSource,
          `SELECT (extract(epoch FROM received_at) * 1000)::float8 AS "receivedAt" FROM event
            WHERE customer_id = $1 AND type = 'merge'`,
          [standing.enrollment.customerId],
        );
        if (came === undefined || merge === undefined) throw new Error('nothing happened');
        const [outcome] = outcomesOf(standing, 'wait');
        if (Math.floor(came.receivedAt) > due) expect(outcome).toBe('not-in-time');
        else if (came.receivedAt < due && merge.receivedAt < due) expect(outcome).toBe('came');
        else expect(['came', 'not-in-time']).toContain(outcome);
      },
    );
  });

  it('a goal that the other has reached against a send: it is made once at most, and the run ends by the goal', async () => {
    const on = 'Goal';
    const graph = aJourney()
      .on(on)
      .goal('bought', { event: 'Bought' })
      .sendEmail('mail')
      .wait('P30D', 'rest')
      .build();
    await course.scene.publish(on, graph, { events: [on] });
    let [pair, id] = [pairOf(on, 0), ''];
    await course.race(
      async (seed) => {
        pair = pairOf(on, seed);
        await course.scene.identify(pair.other, {});
        [id = ''] = await course.enter(pair.runner, on);
        const { seq } = await advance(course.scene.desk, id, null);
        return course.run(seed, {
          run: acts(course, id, seq),
          event: happens(course, pair.other, 'Bought'),
          merge: merges(course, pair.names),
        });
      },
      async (run) => {
        expectCalm(run);
        const [standing] = await settled(pair, [id]);
        expect(standing.enrollment).toMatchObject({
          state: 'exited',
          endReason: 'Reached the goal “bought”',
        });
        expect(sentTo(id)).toBeLessThanOrEqual(1);
        expect(standing.messages.filter(({ state }) => state === 'accepted')).toHaveLength(sentTo(id));
        const goals = await course.scene.desk.dataSource.manager.findBy(GoalReachedEntity, {
          enrollmentId: id,
        });
        expect(goals).toHaveLength(1);
      },
    );
  });

  it('two runs of a journey that lets in once: whoever came first goes on, and of the other nothing more is claimed', async () => {
    const on = 'Once';
    const graph = aJourney().on(on).once().sendEmail('mail').wait('P30D', 'rest').build();
    await course.scene.publish(on, graph, { events: [on] });
    let [pair, first, second, acknowledgedAt] = [pairOf(on, 0), '', '', 0];
    await course.race(
      async (seed) => {
        pair = pairOf(on, seed);
        [first = ''] = await course.enter(pair.runner, on);
        [second = ''] = await course.enter(pair.other, on);
        const [one, two] = [
          await advance(course.scene.desk, first, null),
          await advance(course.scene.desk, second, null),
        ];
        return course.run(seed, {
          run: acts(course, first, one.seq),
          again: acts(course, second, two.seq),
          merge: async (racer) => {
            await alias(course, racer, ...pair.names);
            acknowledgedAt = await course.now();
          },
        });
      },
      async (run) => {
        expectCalm(run);
        const standings = await settled(pair, [first, second]);
        const [one, two] = [first, second].map((id) =>
          standings.find(({ enrollment }) => enrollment.id === id),
        );
        expect(one?.enrollment).toMatchObject({ state: 'running', intent: null });
        expect(two?.enrollment).toMatchObject({ state: 'exited', endReason: ONLY_ONCE, intent: null });
        expect(sentTo(first)).toBe(1);
        expect(two?.messages.filter(({ claimedAt }) => claimedAt.getTime() > acknowledgedAt)).toEqual([]);
        expect(sentTo(second)).toBe(two?.messages.length);
      },
    );
  });

  it('two who are being let into a journey that lets in once: one run is left, whoever was quicker', async () => {
    const on = 'Enter';
    const graph = aJourney().on(on).once().wait('P30D', 'rest').build();
    await course.scene.publish(on, graph, { events: [on] });
    let pair = pairOf(on, 0);
    await course.race(
      async (seed) => {
        pair = pairOf(on, seed);
        for (const customer of [pair.runner, pair.other]) await course.scene.track(customer, on);
        return course.run(seed, { event: relays, other: relays, merge: merges(course, pair.names) });
      },
      async (run) => {
        expectCalm(run);
        const standings = await settled(pair, await enrollmentsOf(course.scene, pair.runner));
        const [going, ...others] = standings.toSorted(
          (a, b) => Number(a.enrollment.state === 'exited') - Number(b.enrollment.state === 'exited'),
        );
        expect(going?.enrollment).toMatchObject({ state: 'running' });
        for (const { enrollment } of others)
          expect(enrollment).toMatchObject({ state: 'exited', endReason: ONLY_ONCE });
      },
    );
  });
});
