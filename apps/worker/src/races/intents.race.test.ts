import { Store } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { act } from '../acting/act.js';
import { advance } from '../durable-run/advance.js';
import { tellChanges } from '../relay/tell-changes.js';
import { later, type Racer, type RaceRun } from './interleaving.test-helper.js';
import { alias, deskOf, openRaceCourse, relay, track, type RaceCourse } from './race-course.test-helper.js';
import { expectSound, standingsOf, type Standing } from './standing.test-helper.js';
import { TroubledActs } from './troubled-acts.test-helper.js';

type Work = (racer: Racer) => Promise<unknown>;

/** What races with an intent: somebody is let in, and things happen to them at once. */
interface Base {
  readonly journey: JourneyBuilder;
  /** A process is held to be dead, so its message may be sent again. */
  readonly isInDoubt?: true;
  /** How many turns the intent comes later, where what it is to meet takes long. */
  readonly intentAfter?: (seed: number) => number;
  begin(id: string, customer: string, seed: number): Promise<Readonly<Record<string, Work>>>;
}

describe('races of pauses, stops, exits and moves', () => {
  let course: RaceCourse;
  const troubled = new TroubledActs();

  beforeAll(async () => {
    course = await openRaceCourse(['run', 'again', 'event', 'intent'], troubled.behave);
  });
  afterAll(() => course.close());

  const advances = (id: string) => (racer: Racer) => advance(deskOf(course, racer), id, null);
  const acts = (id: string, seq: number) => (racer: Racer) =>
    act(deskOf(course, racer), id, seq, undefined, new AbortController().signal);
  const happens = (customer: string, event: string) => async (racer: Racer) => {
    await track(course, racer, customer, event);
    await relay(course, racer);
  };

  const waits = (on: string) =>
    aJourney()
      .on(on)
      .node(
        'await',
        {
          type: 'wait-for-event',
          version: 1,
          config: { awaited: [{ id: 'came', event: 'Came' }], limit: 'P3D', since: 'since-entry' },
        },
        'came',
      )
      .sendEmail('mail')
      .after('await', 'not-in-time')
      .wait('P90D', 'late')
      .after('mail', 'sent');

  const bases: Readonly<Record<string, (on: string) => Base>> = {
    'an event that a wait is registered for': (on) => ({
      journey: waits(on),
      begin: (id, customer) => Promise.resolve({ run: advances(id), event: happens(customer, 'Came') }),
    }),
    'an event at the end of a wait': (on) => ({
      journey: waits(on),
      async begin(id, customer, seed) {
        await course.scene.run(id);
        await course.dueIn(id, (seed % 4) * 25);
        return { run: advances(id), event: happens(customer, 'Came') };
      },
    }),
    'two events for one wait': (on) => ({
      journey: waits(on),
      async begin(id, customer) {
        await course.scene.run(id);
        return { run: advances(id), event: happens(customer, 'Came'), again: happens(customer, 'Came') };
      },
    }),
    'a goal and a send': (on) => ({
      journey: aJourney().on(on).goal('bought', { event: 'Bought', ends: false }).sendEmail('mail'),
      async begin(id, customer) {
        const { seq } = await advance(course.scene.desk, id, null);
        return { run: acts(id, seq), event: happens(customer, 'Bought') };
      },
    }),
    'a merge with a customer who has what is awaited': (on) => ({
      journey: waits(on),
      async begin(id, customer, seed) {
        const other = `other-${customer}`;
        await course.scene.track(other, 'Came');
        // Half of the customers are given up, half of them take the other in.
        const names = seed % 2 === 0 ? ([customer, other] as const) : ([other, customer] as const);
        const merges = async (racer: Racer) => {
          await alias(course, racer, ...names);
          await relay(course, racer);
        };
        return { run: advances(id), event: merges };
      },
    }),
    'an act that runs twice': (on) => ({
      journey: aJourney().on(on).sendEmail('mail'),
      async begin(id) {
        const { seq } = await advance(course.scene.desk, id, null);
        return { run: acts(id, seq), again: acts(id, seq) };
      },
    }),
    'an act whose database goes away after the accept': (on) => ({
      journey: aJourney().on(on).sendEmail('mail'),
      async begin(id, _customer, seed) {
        const { seq } = await advance(course.scene.desk, id, null);
        return { run: troubled.cutOff(course, { id, seq }, seed), again: acts(id, seq) };
      },
    }),
    'a hung act beside its fallback, which goes on and is held for a person': (on) => ({
      journey: aJourney().on(on).sendEmail('mail'),
      isInDoubt: true,
      intentAfter: (seed) => (seed % 5) * 15,
      async begin(id, _customer, seed) {
        const { seq } = await advance(course.scene.desk, id, null);
        return troubled.hungBesideFallback(course, { id, seq }, 40 + (seed % 3) * 20);
      },
    }),
  };

  const sentTo = (id: string) =>
    course.sends.filter(({ idempotencyKey }) => idempotencyKey.startsWith(`${id}-mail-`)).length;

  /** Nobody is disturbed but by who was quicker, and by an outage. */
  const expectCalm = ({ ends }: RaceRun) => {
    for (const end of Object.values(ends))
      if (end.status === 'rejected') expect(String(end.reason)).toMatch(/claimed-elsewhere|ECONNREFUSED/);
  };

  async function standing(id: string): Promise<Standing> {
    const [found] = await standingsOf(course.scene, [id]);
    if (found === undefined) throw new Error('nobody entered');
    return found;
  }

  /** Every claim is handed over, and the ledger has counted it. */
  const claimsOf = ({ messages }: Standing) => messages.reduce((sum, { attempts }) => sum + attempts, 0);

  /** What was claimed after the acknowledgement. */
  const claimedAfter = ({ messages }: Standing, acknowledgedAt: number) =>
    messages.filter(({ claimedAt }) => claimedAt.getTime() > acknowledgedAt);

  describe.each(Object.keys(bases))('against %s', (name) => {
    const baseOf = (on: string): Base => {
      const base = bases[name];
      if (base === undefined) throw new Error(name);
      return base(on);
    };
    const rest = (journey: JourneyBuilder, days = 30) => journey.wait(`P${days}D`, 'rest').build();

    async function publish(on: string) {
      const base = baseOf(on);
      return { base, journeyId: await course.scene.publish(on, rest(base.journey), { events: [on] }) };
    }

    it('a stop: once it is acknowledged nothing is claimed, and the customer is out with the reason', async () => {
      const on = `Stop ${name}`;
      const { base } = await publish(on);
      let [id, acknowledgedAt] = ['', 0];
      await course.race(
        async (seed) => {
          [id = ''] = await course.enter(`${on}-${seed}`, on);
          return course.run(seed, {
            ...(await base.begin(id, `${on}-${seed}`, seed)),
            intent: later(base.intentAfter?.(seed) ?? 0, async ({ dataSource }) => {
              await new Store(dataSource).enrollments.stop(course.scene.workspaceId, id, 'Asked');
              acknowledgedAt = await course.now();
            }),
          });
        },
        async (run) => {
          expectCalm(run);
          await course.settle([id]);
          const now = await standing(id);
          expectSound(now);
          expect(now.enrollment).toMatchObject({ state: 'exited', endReason: 'Asked', intent: null });
          expect(claimedAfter(now, acknowledgedAt)).toEqual([]);
          expect(sentTo(id)).toBe(claimsOf(now));
        },
      );
    });

    it('a pause: once it is acknowledged nothing is claimed, and all goes on after the resume', async () => {
      const on = `Pause ${name}`;
      const { base, journeyId } = await publish(on);
      const { journeys } = course.scene.store;
      let [id, acknowledgedAt] = ['', 0];
      await course.race(
        async (seed) => {
          [id = ''] = await course.enter(`${on}-${seed}`, on);
          return course.run(seed, {
            ...(await base.begin(id, `${on}-${seed}`, seed)),
            intent: later(base.intentAfter?.(seed) ?? 0, async ({ dataSource }) => {
              await new Store(dataSource).journeys.pause(course.scene.workspaceId, journeyId);
              acknowledgedAt = await course.now();
            }),
          });
        },
        async (run) => {
          expectCalm(run);
          await course.settle([id]);
          expect(claimedAfter(await standing(id), acknowledgedAt)).toEqual([]);
          await journeys.resume(course.scene.workspaceId, journeyId);
          await course.settle([id]);
          const now = await standing(id);
          expectSound(now);
          expect(now.enrollment).toMatchObject({ state: 'running', held: false });
          expect(sentTo(id)).toBe(claimsOf(now));
        },
      );
    });

    it('an exit for another version: once it is acknowledged nothing is claimed, also before anybody is told', async () => {
      const on = `Exit ${name}`;
      const { base, journeyId } = await publish(on);
      let [id, versionId, acknowledgedAt] = ['', '', 0];
      await course.race(
        async (seed) => {
          [id = ''] = await course.enter(`${on}-${seed}`, on);
          const begun = await base.begin(id, `${on}-${seed}`, seed);
          const graph = rest(base.journey, 40 + (seed % 1_000));
          const version = await course.scene.versionOf(journeyId, graph, { events: [on] }, { kind: 'exit' });
          return course.run(seed, {
            ...begun,
            intent: later(base.intentAfter?.(seed) ?? 0, async ({ dataSource }) => {
              const { journeys } = new Store(dataSource);
              const published = await journeys.publish(course.scene.workspaceId, version);
              if (published.kind !== 'published') throw new Error(published.kind);
              versionId = published.version.id;
              acknowledgedAt = await course.now();
            }),
          });
        },
        async (run) => {
          expectCalm(run);
          await course.settle([id]);
          const now = await standing(id);
          expectSound(now);
          expect(now.enrollment).toMatchObject({ state: 'exited', intent: null });
          expect(now.enrollment.versionId).not.toBe(versionId);
          expect(claimedAfter(now, acknowledgedAt)).toEqual([]);
          expect(sentTo(id)).toBe(claimsOf(now));
        },
      );
    });

    it('a move to another version: the customer is there in the end, and no message is sent twice', async () => {
      const on = `Move ${name}`;
      const { base, journeyId } = await publish(on);
      let [id, versionId] = ['', ''];
      await course.race(
        async (seed) => {
          [id = ''] = await course.enter(`${on}-${seed}`, on);
          const days = 40 + (seed % 1_000);
          const inside = { kind: 'move' as const, mapping: {} };
          const version = await course.scene.versionOf(
            journeyId,
            rest(base.journey, days),
            { events: [on] },
            inside,
          );
          return course.run(seed, {
            ...(await base.begin(id, `${on}-${seed}`, seed)),
            intent: later(base.intentAfter?.(seed) ?? 0, async ({ dataSource }) => {
              const published = await new Store(dataSource).journeys.publish(
                course.scene.workspaceId,
                version,
              );
              if (published.kind !== 'published') throw new Error(published.kind);
              versionId = published.version.id;
              await tellChanges({ dataSource, log: course.scene.desk.log });
            }),
          });
        },
        async (run) => {
          expectCalm(run);
          await course.settle([id]);
          const now = await standing(id);
          expectSound(now);
          expect(now.enrollment).toMatchObject({ state: 'running', versionId, intent: null });
          expect(sentTo(id)).toBe(claimsOf(now));
          expect(sentTo(id)).toBeLessThanOrEqual(base.isInDoubt === true ? 2 : 1);
        },
      );
    });
  });
});
