import {
  addUpCounts,
  askForRefill,
  askForRepairs,
  listen,
  OUTBOX_CHANNEL,
  tidy,
  WAKE_CHANNEL,
} from '@sojourn/store';
import { fillDates } from '../dates/fill-dates.js';
import { settleDates } from '../dates/settle-dates.js';
import { tellAccounts } from '../accounts/tell-accounts.js';
import { eraseCustomers } from '../erasing/erase-customers.js';
import { Loop } from '../process/loop.js';
import { measures } from '../process/measures.js';
import { fillSegments } from '../segments/fill-segments.js';
import { settleSegments } from '../segments/settle-segments.js';
import type { AudienceParts } from './audience-rounds.js';
import { audienceRounds, calendarRounds, repairAudiences } from './audience-rounds.js';
import { BackOff } from './back-off.js';
import type { NudgeParts } from './nudge-all.js';
import { nudgeAll } from './nudge-all.js';
import type { RelayParts } from './relay.js';
import { relayAll } from './relay.js';
import { tellChanges } from './tell-changes.js';

/** What the relay is started with. */
export interface RelaySettings
  extends
    Omit<RelayParts, 'onRelayed' | 'backOff' | 'stopping'>,
    Omit<NudgeParts, 'backOff' | 'stopping'>,
    AudienceParts {
  /** For the connection that listens. */
  readonly databaseUrl: string;
  /** How long decisions are kept, in days. */
  readonly decisionDays: number;
}

/** A relay at work. */
export interface RunningRelay {
  /** Ends after what is in hand. */
  stop(): Promise<void>;
}

// The slow polls are the net under notifications, which may get lost.
const POLL_MS = 2_000;
// Of a moment that somebody else has written it hears only so.
const DUE_MS = 1_000;
// The pace at which people inside of a workspace's journeys go on after a pause, or learn of a change.
const TELL_PACE = { atOnce: 200, everyMs: 1_000 };
// Decisions read what is not added up yet row by row.
const FIGURES_MS = 5_000;
// How soon those of audiences who wait for room are looked at again.
const ROOM_MS = 200;
const REPAIR_MS = 30_000;
const TIDY_MS = 24 * 60 * 60_000;
const MOST_REPAIRS = 200;
// After a move to another server: as fast as it takes runs in, beside those of live customers.
const REFILL_MS = 1_000;
const MOST_REFILLS = 50;

/**
 * Starts everything between the database and Temporal: events to journeys, wishes for nudges to nudges,
 * customers to segments and to the dates they are due, changes of accounts to those who belong to them, audiences to
 * their runs, calendars to Schedules, the deletion of what is kept of erased customers, the repair of what got lost, and
 * the housework of the database.
 */
export function startRelay(settings: RelaySettings): RunningRelay {
  const { dataSource, databaseUrl, decisionDays, log } = settings;
  const loop = (name: string, everyMs: number, round: (stopping: AbortSignal) => Promise<void>) =>
    new Loop(round, {
      everyMs,
      onError: (error) => {
        log.error(`${name} round failed`, {}, error);
      },
    });

  const nudging = { ...settings, backOff: new BackOff() };
  const nudges = loop('nudge', POLL_MS, async (stopping) => {
    if (await nudgeAll({ ...nudging, stopping })) setTimeout(nudges.wake, ROOM_MS).unref();
  });
  const audiences = loop('audience', POLL_MS, audienceRounds(settings));
  const calendars = loop('calendar', POLL_MS, calendarRounds(settings));
  const changes = loop('change', TELL_PACE.everyMs, async () => {
    if ((await tellChanges(settings, TELL_PACE)) > 0) nudges.wake();
  });
  const relaying = { ...settings, onRelayed: nudges.wake, backOff: new BackOff() };
  const events = loop('relay', POLL_MS, async (stopping) => {
    await relayAll({ ...relaying, stopping });
    // Decisions ring here too when others of a customer's enrollments are to look again.
    nudges.wake();
  });
  const segmentParts = { dataSource, log, onSettled: events.wake };
  let nextDue: NodeJS.Timeout | undefined;
  const segments = loop('segment', DUE_MS, async () => {
    clearTimeout(nextDue);
    const ms = await settleSegments(segmentParts);
    if (ms !== null && ms < DUE_MS) nextDue = setTimeout(segments.wake, ms).unref();
  });
  const dateParts = { ...settings, onSettled: events.wake };
  let nextDate: NodeJS.Timeout | undefined;
  const dates = loop('date', DUE_MS, async () => {
    clearTimeout(nextDate);
    const ms = await settleDates(dateParts);
    if (ms !== null && ms < DUE_MS) nextDate = setTimeout(dates.wake, ms).unref();
  });
  const dateFillings = loop('date filling', POLL_MS, () => fillDates(dateParts));
  const accountParts = {
    dataSource,
    onTold: () => {
      nudges.wake();
      segments.wake();
    },
  };
  const accounts = loop('account', POLL_MS, () => tellAccounts(accountParts));
  const fillings = loop('filling', POLL_MS, () => fillSegments(segmentParts));
  const erasures = loop('erasure', POLL_MS, (stopping) => eraseCustomers(settings, stopping));
  const repairs = loop('repair', REPAIR_MS, async () => {
    const asked = await askForRepairs(dataSource, MOST_REPAIRS);
    measures.repairs.add({ why: 'overdue' }, asked);
    if (asked > 0) log.warn('lost runs are nudged', { count: asked });
    nudges.wake();
    await repairAudiences(settings);
    audiences.wake();
  });
  const refills = loop('refill', REFILL_MS, async () => {
    const asked = await askForRefill(dataSource, MOST_REFILLS);
    measures.repairs.add({ why: 'moved' }, asked);
    if (asked > 0) log.info('runs of a former Temporal server are begun anew', { count: asked });
    if (asked > 0) nudges.wake();
  });
  const figures = loop('figures', FIGURES_MS, () => addUpCounts(dataSource));
  const housework = loop('housework', TIDY_MS, () => tidy(dataSource, { decisionDays }));

  const onOutbox = [events, segments, dates, accounts];
  const onWake = [changes, audiences, calendars, fillings, dateFillings, erasures];
  const loops = [...onOutbox, ...onWake, nudges, repairs, refills, figures, housework];
  for (const each of loops) each.start();
  const listener = listen({
    url: databaseUrl,
    channels: [OUTBOX_CHANNEL, WAKE_CHANNEL],
    onNotification: (channel) => {
      for (const each of channel === OUTBOX_CHANNEL ? onOutbox : onWake) each.wake();
    },
    onListening: () => {
      for (const each of [...onOutbox, ...onWake]) each.wake();
    },
    onBreak: (error) => {
      log.warn('not listening to the database for a moment', {}, error);
    },
  });
  return {
    async stop() {
      await listener.close();
      await Promise.all(loops.map((each) => each.stop()));
    },
  };
}
