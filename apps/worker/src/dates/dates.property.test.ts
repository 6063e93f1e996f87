import { after, chooseZone, lookUp } from '@sojourn/conditions';
import type { Plan } from '@sojourn/engine';
import { parseDuration, type Journey } from '@sojourn/journey';
import { tries } from '@sojourn/properties';
import { rows } from '@sojourn/store';
import { aJourney, createTestDatabase, openVirtualClock, type VirtualClock } from '@sojourn/testing';
import fc from 'fast-check';
import { lookAtDates } from '../testing/look-at-dates.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { anySteps, type DateStep } from './any-date-steps.test-helper.js';

const ZONE = 'Europe/Berlin';

/** A customer as the pure model has them: what is known, and what is pending. */
interface Modeled {
  attributes: Readonly<Record<string, unknown>>;
  pending: number | null;
  readonly entered: number[];
  tooLate: number;
}

describe('dates under churn', () => {
  let scene: Scene;
  let clock: VirtualClock;

  beforeAll(async () => {
    const database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    await clock.standAt(Date.parse('2031-01-28T06:00:00Z'));
    scene = await openScene([], { database, clock });
  });
  afterAll(async () => {
    await clock.close();
    await scene.close();
  });

  const graphOf = ({ trigger, staleAfter }: Extract<DateStep, { kind: 'publish' }>): Journey => {
    const journey =
      trigger === null ? aJourney() : aJourney().trigger('date', { attribute: 'customer.day', ...trigger });
    const settings = staleAfter === null ? {} : { staleAfter };
    return journey.always().settings(settings).wait('P9Y').build();
  };

  async function run(steps: readonly DateStep[], name: string): Promise<number> {
    const first = { kind: 'publish', trigger: { repeat: 'yearly' }, staleAfter: null } as const;
    const journeyId = await scene.publish(name, graphOf(first));
    let plan: Plan = (await scene.versionOf(journeyId, graphOf(first))).plan;
    let goesByDate = true;
    let status: 'live' | 'paused' = 'live';
    const people = new Map<string, Modeled>(
      ['ada', 'ben'].map((who) => [
        `${who} of ${name}`,
        { attributes: {}, pending: null, entered: [], tooLate: 0 },
      ]),
    );
    const due = ({ attributes }: Modeled, from: number) =>
      goesByDate
        ? scene.desk.engine.nextDue(plan, { customer: attributes, entry: {}, results: {} }, from, {
            zone: ZONE,
          })
        : null;
    const reckon = (person: Modeled, now: number) => {
      const { pending } = person;
      if (pending === null || due(person, pending - 1) !== pending) person.pending = due(person, now);
    };
    const pass = (person: Modeled, now: number) => {
      const limit = parseDuration(plan.settings?.staleAfter ?? '');
      const zone = chooseZone(person.attributes['timezone'], plan.timezone, ZONE);
      while (status === 'live' && person.pending !== null && person.pending <= now) {
        if (limit !== null && now > after(person.pending, limit, zone)) person.tooLate += 1;
        else person.entered.push(person.pending);
        person.pending = due(person, person.pending);
      }
    };

    async function take(step: DateStep, now: number): Promise<void> {
      switch (step.kind) {
        case 'identify': {
          const userId = `${step.who} of ${name}`;
          const traits = step.traits(now);
          await scene.identify(userId, traits);
          const person = people.get(userId);
          if (person === undefined) throw new Error('nobody');
          const before = person.attributes;
          const told = Object.entries({ ...before, ...traits }).filter(([, value]) => value !== null);
          person.attributes = Object.fromEntries(told);
          const isChanged = ['day', 'timezone'].some(
            (path) =>
              JSON.stringify(lookUp(before, path)) !== JSON.stringify(lookUp(person.attributes, path)),
          );
          if (isChanged) reckon(person, now);
          return;
        }
        case 'jump': {
          const next = Math.min(...[...people.values()].map(({ pending }) => pending ?? Infinity));
          const to = step.to === 'next' && next !== Infinity ? next + step.ms : now + Math.abs(step.ms);
          return clock.standAt(Math.max(now, to));
        }
        case 'publish': {
          const graph = graphOf(step);
          await scene.republish(journeyId, graph, { kind: 'finish' });
          ({ plan } = await scene.versionOf(journeyId, graph));
          goesByDate = step.trigger !== null;
          for (const person of people.values()) reckon(person, now);
          return;
        }
        case 'pause':
        case 'resume': {
          const wanted = step.kind === 'pause' ? 'live' : 'paused';
          if (status !== wanted) return;
          await scene.store.journeys[step.kind](scene.workspaceId, journeyId);
          status = step.kind === 'pause' ? 'paused' : 'live';
        }
      }
    }

    for (const step of steps) {
      await take(step, await clock.now());
      await lookAtDates(scene);
      const now = await clock.now();
      for (const person of people.values()) pass(person, now);
      expect({ step, people: await letInto(journeyId) }).toEqual({ step, people: modeled(people) });
    }
    await scene.store.journeys.archive(scene.workspaceId, journeyId);
    // Whoever comes later has nothing to do with them.
    for (const userId of people.keys()) await scene.identify(userId, { day: null });
    return [...people.values()].reduce((sum, { entered, tooLate }) => sum + entered.length + tooLate, 0);
  }

  /** By name: which moments they were let in by, and how often they were too late; nobody was early. */
  async function letInto(journeyId: string): Promise<unknown> {
    const entered = await rows<{ readonly who: string; readonly at: string; readonly isEarly: boolean }>(
      scene.desk.dataSource,
      `SELECT name.value AS who, event.properties ->> 'dueAt' AS at,
              entered_at < (event.properties ->> 'dueAt')::timestamptz AS "isEarly"
         FROM enrollment
         JOIN event ON event.id = enrollment.entry_event_id
         JOIN customer_identifier AS name ON name.customer_id = enrollment.customer_id
        WHERE enrollment.journey_id = $1 ORDER BY event.seq`,
      [journeyId],
    );
    expect(entered.filter(({ isEarly }) => isEarly)).toEqual([]);
    const late = await rows<{ readonly who: string }>(
      scene.desk.dataSource,
      `SELECT name.value AS who
         FROM decision
         JOIN journey_version AS version ON version.id = version_id AND version.journey_id = $1
         JOIN customer_identifier AS name ON name.customer_id = decision.customer_id
        WHERE outcome = 21`,
      [journeyId],
    );
    return tallied(
      entered.map(({ who, at }) => `${who} ${at}`),
      late.map(({ who }) => who),
    );
  }

  function modeled(people: ReadonlyMap<string, Modeled>): unknown {
    return tallied(
      [...people].flatMap(([who, { entered }]) =>
        entered.map((at) => `${who} ${new Date(at).toISOString()}`),
      ),
      [...people].flatMap(([who, { tooLate }]) => Array.from({ length: tooLate }, () => who)),
    );
  }

  const tallied = (entered: readonly string[], late: readonly string[]) => ({
    entered: entered.toSorted(),
    late: late.toSorted(),
  });

  it('let everybody in by each moment that the model has, once, and by no other', async () => {
    let [count, moments] = [0, 0];
    await fc.assert(
      fc.asyncProperty(anySteps, async (steps) => {
        count += 1;
        moments += await run(steps, `churn-${count}`);
      }),
      { ...tries(12), endOnFailure: false },
    );
    // Else the property would hold of dates that never come; how many do depends on the day on which it is run.
    expect(moments).toBeGreaterThan(count / 2);
  });
});
