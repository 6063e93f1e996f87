import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { track, type RaceCourse } from './race-course.test-helper.js';
import { storedEvents } from './standing.test-helper.js';
import type { TroubledActs } from './troubled-acts.test-helper.js';
import { acts, advances, follows, happens, merges, type Work } from './works.test-helper.js';

/** A customer who was let in. */
export interface Entered {
  readonly customer: string;
  readonly seed: number;
  /** Their enrollment. */
  readonly id: string;
  /** Their enrollment in the journey beside, where there is one. */
  readonly beside: readonly string[];
}

/** By which outcome each of these nodes is left, by its id; null = they rest there. */
export type Path = Readonly<Record<string, string | null>>;

/** What happens at once to somebody who was let in, whatever else is wanted of their enrollment. */
export interface RaceBase {
  readonly journey: JourneyBuilder;
  /** The same event lets in to a second journey of this shape, of which nobody wants anything. */
  readonly isTwofold?: true;
  /** A process is held to be dead, so its message may be sent again. */
  readonly isInDoubt?: true;
  /** How many turns of one racer it takes, about; a few unless told. */
  readonly turns?: number;
  /** What the racers `run`, `again` and `event` do, some of them. */
  begin(entered: Entered): Works | Promise<Works>;
  /** The way of who is not taken out; resolves when no time has to pass for it any more. */
  path(entered: Entered): Path | Promise<Path>;
}

type Works = Readonly<Record<string, Work>>;

interface Place {
  readonly course: RaceCourse;
  readonly troubled: TroubledActs;
}

const NUDGES = 3;

const awaits = {
  type: 'wait-for-event',
  version: 1,
  config: { awaited: [{ id: 'came', event: 'Came' }], limit: 'P3D', since: 'since-entry' },
};

const waits = (on: string) =>
  aJourney()
    .on(on)
    .node('await', awaits, 'came')
    .sendEmail('mail')
    .after('await', 'not-in-time')
    .wait('P90D', 'late')
    .after('mail', 'sent');
const mails = (on: string) => aJourney().on(on).sendEmail('mail');

const comes = () => ({ await: 'came', mail: 'sent' });
const sends = () => ({ mail: 'sent' });

const seqAtTheMail = async ({ scene }: RaceCourse, id: string) => (await advance(scene.desk, id, null)).seq;

/** An event comes when the end of the wait is near, or over. */
function atTheEnd(on: string, course: RaceCourse, event: (customer: string) => Work): RaceBase {
  let due = 0;
  return {
    journey: waits(on),
    async begin({ id, customer, seed }) {
      await course.scene.run(id);
      due = await course.dueIn(id, (seed % 4) * 25);
      return { run: advances(course, id), event: event(customer), again: advances(course, id) };
    },
    async path(entered) {
      while ((await course.now()) < due);
      const [came] = await storedEvents(course.scene, entered.customer, 'Came');
      if (came === undefined) throw new Error('nothing came');
      return Math.floor(came.receivedAt) <= due ? comes() : { await: 'not-in-time', late: null };
    },
  };
}

/** What may race with whatever is wanted of an enrollment, by its name; `on` is the event that lets in. */
export const raceBases: Readonly<Record<string, (on: string, place: Place) => RaceBase>> = {
  'an event that a wait is registered for': (on, { course }) => ({
    journey: waits(on),
    begin: ({ id, customer }) => ({
      run: advances(course, id),
      event: happens(course, customer, 'Came'),
    }),
    path: comes,
  }),

  'an event at the end of a wait': (on, { course }) =>
    atTheEnd(on, course, (customer) => happens(course, customer, 'Came')),

  'an event that was acknowledged while the relay was stopped, at the end of a wait': (on, { course }) =>
    atTheEnd(on, course, (customer) => (racer) => track(course, racer, customer, 'Came')),

  'two events for one wait': (on, { course }) => ({
    journey: waits(on),
    async begin({ id, customer }) {
      await course.scene.run(id);
      const event = happens(course, customer, 'Came');
      return { run: advances(course, id), event, again: event };
    },
    path: comes,
  }),

  'one event that two enrollments await': (on, { course }) => ({
    journey: waits(on),
    isTwofold: true,
    begin: ({ id, beside: [beside = ''], customer }) => ({
      run: advances(course, id),
      again: advances(course, beside),
      event: happens(course, customer, 'Came'),
    }),
    path: comes,
  }),

  'one event that two waits of an enrollment await': (on, { course }) => ({
    journey: waits(on).node('await-again', awaits, 'came'),
    begin: ({ id, customer }) => ({
      run: follows(course, id),
      again: follows(course, id),
      event: happens(course, customer, 'Came'),
    }),
    path: () => ({ await: 'came', mail: 'sent', 'await-again': null }),
  }),

  'nudges that nobody needs': (on, { course }) => ({
    journey: waits(on),
    async begin({ id }) {
      await course.scene.run(id);
      const nudges: Work = (racer) =>
        Promise.all(Array.from({ length: NUDGES }, () => advances(course, id)(racer)));
      return { run: nudges, again: nudges };
    },
    path: () => ({ await: null }),
  }),

  'a goal and a send': (on, { course }) => ({
    journey: aJourney().on(on).goal('bought', { event: 'Bought', ends: false }).sendEmail('mail'),
    async begin({ id, customer }) {
      const seq = await seqAtTheMail(course, id);
      return { run: acts(course, id, seq), event: happens(course, customer, 'Bought') };
    },
    path: sends,
  }),

  'a merge with a customer who has what is awaited': (on, { course }) => ({
    journey: waits(on),
    async begin({ id, customer, seed }) {
      const other = `other-${customer}`;
      await course.scene.track(other, 'Came');
      // Half of the customers are given up, half of them take the other in.
      const names = seed % 2 === 0 ? ([customer, other] as const) : ([other, customer] as const);
      return { run: advances(course, id), event: merges(course, names) };
    },
    path: comes,
  }),

  'an act that runs twice': (on, { course }) => ({
    journey: mails(on),
    async begin({ id }) {
      const act = acts(course, id, await seqAtTheMail(course, id));
      return { run: act, again: act };
    },
    path: sends,
  }),

  'an act whose database goes away after the accept': (on, { course, troubled }) => ({
    journey: mails(on),
    async begin({ id, seed }) {
      const seq = await seqAtTheMail(course, id);
      return { run: troubled.cutOff(course, { id, seq }, seed), again: acts(course, id, seq) };
    },
    path: sends,
  }),

  'a hung act beside its fallback, which goes on and is held for a person': (on, { course, troubled }) => ({
    journey: mails(on),
    isInDoubt: true,
    turns: 100,
    async begin({ id, seed }) {
      const at = { id, seq: await seqAtTheMail(course, id) };
      return troubled.hungBesideFallback(course, at, 40 + (seed % 3) * 20);
    },
    path: sends,
  }),
};
