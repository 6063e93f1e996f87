import { aJourney } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { later, type Racer } from './interleaving.test-helper.js';
import { openRaceCourse, track, type RaceCourse } from './race-course.test-helper.js';
import { expectSound, outcomesOf, standingsOf, storedEvents } from './standing.test-helper.js';
import { advances, happens } from './works.test-helper.js';

const HOUR_MS = 3_600_000;

describe('races about a wait', () => {
  let course: RaceCourse;

  beforeAll(async () => {
    course = await openRaceCourse(['run', 'again', 'event', 'other']);
  });
  afterAll(() => course.close());

  const waitFor = (event: string, since = 'since-entry') => ({
    type: 'wait-for-event',
    version: 1,
    config: { awaited: [{ id: 'came', event }], limit: 'P3D', since },
  });
  /** Publishes a journey of one or two waits for the same event, behind which everybody rests. */
  async function publish(on: string, { since, waits = 1 }: { since?: string; waits?: number } = {}) {
    let drawn = aJourney().on(on);
    for (let n = 1; n <= waits; n += 1) drawn = drawn.node(`wait-${n}`, waitFor('Came', since), 'came');
    await course.scene.publish(on, drawn.wait('P30D', 'rest').build(), { events: [on] });
  }

  const comes = (customer: string) => happens(course, customer, 'Came');
  const comesUnrelayed = (customer: string) => (racer: Racer) => track(course, racer, customer, 'Came');
  /** Whether the wait is long: on a busy machine all others may be over before anything has come. */
  const hasTime = (seed: number) => seed % 8 === 7;
  const finished = (run: { readonly ends: Readonly<Record<string, PromiseSettledResult<unknown>>> }) => {
    for (const end of Object.values(run.ends)) if (end.status === 'rejected') throw end.reason;
  };

  it('an event against the registration of the wait: the wait is answered', async () => {
    await publish('Registers');
    let ids: readonly string[] = [];
    await course.race(
      async (seed) => {
        ids = await course.enter(`registers-${seed}`, 'Registers');
        return course.run(seed, { run: advances(course, ids[0] ?? ''), event: comes(`registers-${seed}`) });
      },
      async (run) => {
        finished(run);
        await course.settle(ids);
        const [standing] = await standingsOf(course.scene, ids);
        if (standing === undefined) throw new Error('nobody entered');
        expectSound(standing);
        expect(outcomesOf(standing, 'wait-1')).toEqual(['came']);
      },
    );
  });

  it('an event against a wait that counts from now: it answers exactly if it was received after the node was reached', async () => {
    await publish('Counts from now', { since: 'from-now' });
    let ids: readonly string[] = [];
    const seen = new Set<string | null | undefined>();
    await course.race(
      async (seed) => {
        ids = await course.enter(`now-${seed}`, 'Counts from now');
        const run = later((seed % 4) * 4, advances(course, ids[0] ?? ''));
        return course.run(seed, { run, event: comes(`now-${seed}`) });
      },
      async (run, seed) => {
        finished(run);
        await course.settle(ids);
        const [standing] = await standingsOf(course.scene, ids);
        const [came] = await storedEvents(course.scene, `now-${seed}`, 'Came');
        if (standing === undefined || came === undefined) throw new Error('nothing happened');
        const [outcome] = outcomesOf(standing, 'wait-1');
        seen.add(outcome);
        expectSound(standing);
        const { cursor } = standing.enrollment;
        if (outcome === null) expect(came.place).toBeLessThanOrEqual(cursor.memory?.nodePlace ?? 0);
        else expect(outcome).toBe('came');
      },
    );
    expect(seen).toEqual(new Set(['came', null]));
  });

  it.each([
    ['an event against the end of the wait', 'Ends', comes],
    [
      'an event that was acknowledged while the relay was stopped, against the end of the wait',
      'Stopped',
      comesUnrelayed,
    ],
  ])('%s: one outcome, by when it was received', async (_title, on, eventOf) => {
    await publish(on);
    let [ids, due]: [readonly string[], number] = [[], 0];
    const seen = new Set<string | null | undefined>();
    await course.race(
      async (seed) => {
        ids = await course.enter(`${on}-${seed}`, on);
        const [id = ''] = ids;
        await course.scene.run(id);
        due = await course.dueIn(id, hasTime(seed) ? HOUR_MS : (seed % 8) * 25);
        return course.run(seed, {
          run: advances(course, id),
          event: eventOf(`${on}-${seed}`),
          again: advances(course, id),
        });
      },
      async (run, seed) => {
        finished(run);
        if (!hasTime(seed)) while ((await course.now()) < due);
        await course.settle(ids);
        const [standing] = await standingsOf(course.scene, ids);
        const [came] = await storedEvents(course.scene, `${on}-${seed}`, 'Came');
        if (standing === undefined || came === undefined) throw new Error('nothing happened');
        expectSound(standing);
        const [outcome] = outcomesOf(standing, 'wait-1');
        seen.add(outcome);
        expect(outcome).toBe(Math.floor(came.receivedAt) <= due ? 'came' : 'not-in-time');
      },
    );
    expect(seen).toEqual(new Set(['came', 'not-in-time']));
  });

  it('two events for one wait: the first answers it, and the second is free for the next', async () => {
    await publish('Two events', { waits: 2 });
    let ids: readonly string[] = [];
    await course.race(
      async (seed) => {
        ids = await course.enter(`two-${seed}`, 'Two events');
        const customer = `two-${seed}`;
        return course.run(seed, {
          run: advances(course, ids[0] ?? ''),
          event: comes(customer),
          other: comes(customer),
          again: advances(course, ids[0] ?? ''),
        });
      },
      async (run, seed) => {
        finished(run);
        await course.settle(ids);
        const [standing] = await standingsOf(course.scene, ids);
        if (standing === undefined) throw new Error('nobody entered');
        expectSound(standing);
        expect([outcomesOf(standing, 'wait-1'), outcomesOf(standing, 'wait-2')]).toEqual([
          ['came'],
          ['came'],
        ]);
        const came = await storedEvents(course.scene, `two-${seed}`, 'Came');
        expect(standing.enrollment.cursor.memory?.used).toEqual(came.map(({ id }) => id));
      },
    );
  });

  it('one event that two enrollments await, and two waits of one: each enrollment has it once', async () => {
    await publish('Shared', { waits: 2 });
    await course.scene.publish(
      'Also shared',
      aJourney().on('Shared').node('wait-1', waitFor('Came'), 'came').wait('P30D', 'rest').build(),
      {
        events: ['Shared'],
      },
    );
    let ids: readonly string[] = [];
    await course.race(
      async (seed) => {
        ids = await course.enter(`shared-${seed}`, 'Shared');
        const [one = '', other = ''] = ids;
        return course.run(seed, {
          run: advances(course, one),
          again: advances(course, other),
          event: comes(`shared-${seed}`),
        });
      },
      async (run) => {
        finished(run);
        await course.settle(ids);
        const standings = await standingsOf(course.scene, ids);
        standings.forEach(expectSound);
        expect(standings.map((each) => outcomesOf(each, 'wait-1'))).toEqual([['came'], ['came']]);
        expect(standings.flatMap((each) => outcomesOf(each, 'wait-2'))).toEqual([null]);
      },
    );
  });

  it('needless nudges by the hundred change nothing', async () => {
    await publish('Nudged');
    const [id = ''] = await course.enter('nudged', 'Nudged');
    await course.scene.run(id);
    const [before] = await standingsOf(course.scene, [id]);
    await course.race(
      (seed) =>
        course.run(seed, {
          run: (racer) => Promise.all(Array.from({ length: 3 }, () => advances(course, id)(racer))),
          again: (racer) => Promise.all(Array.from({ length: 3 }, () => advances(course, id)(racer))),
        }),
      async (run) => {
        finished(run);
        expect(await standingsOf(course.scene, [id])).toEqual([before]);
      },
    );
    await Promise.all(Array.from({ length: 100 }, () => advance(course.scene.desk, id, null)));
    expect(await standingsOf(course.scene, [id])).toEqual([before]);
  });
});
