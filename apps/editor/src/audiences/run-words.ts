import type { AudienceRunRowFragment, JourneyStatus } from '../generated/graphql.js';
import { exactMoment } from '../words/moment.js';
import { plural } from '../words/plural.js';

type Run = AudienceRunRowFragment;

/** What has brought a run about: "By hand: 1,204 named", "By the calendar: the segment “vip”". */
export function runTitle({ kind, source, sourceKey, size }: Run): string {
  const whom =
    source === 'ROWS'
      ? `${(size ?? 0).toLocaleString('en')} named`
      : `the ${source.toLowerCase()} “${sourceKey ?? ''}”`;
  switch (kind) {
    case 'MANUAL':
      return `By hand: ${whom}`;
    case 'SCHEDULE':
      return `By the calendar: ${whom}`;
    case 'ANNOUNCEMENT':
      return `By news: ${whom}`;
    case 'SEGMENT':
      return `When it was published: ${whom}`;
  }
}

/** Where a run stands. */
export type RunStanding = 'going' | 'waiting' | 'done' | 'stopped' | 'failed';

/** Where a run stands, to be shown by a mark beside the words. */
export function standingOf({ state, dueAt }: Run, status: JourneyStatus, now = Date.now()): RunStanding {
  if (state === 'FINISHED') return 'done';
  if (state === 'CANCELED') return 'stopped';
  if (state === 'FAILED') return 'failed';
  return status === 'PAUSED' || (dueAt !== null && Date.parse(dueAt) > now) ? 'waiting' : 'going';
}

/** Where a run stands, in words. */
export function standingInWords(run: Run, status: JourneyStatus, now = Date.now()): string {
  switch (standingOf(run, status, now)) {
    case 'going':
      return 'Letting in';
    case 'waiting':
      return status === 'PAUSED' || run.dueAt === null
        ? 'Waits while the journey is paused'
        : `Waits for ${exactMoment(run.dueAt)}`;
    case 'done':
      return 'Done';
    case 'stopped':
      return 'Stopped';
    case 'failed':
      return 'Did not finish';
  }
}

/** How far a run is, in full percent; null where it is not known how many there are. */
export function partDone({ state, size, lookedAt, problemCount }: Run): number | null {
  if (state === 'FINISHED') return 100;
  if (size === null) return null;
  // Rows with problems name nobody, so nobody is looked at by them.
  return size === 0 ? 100 : Math.min(100, Math.floor((100 * (lookedAt + problemCount)) / size));
}

/** How many were looked at, and of how many. */
export function lookedAtInWords({ size, lookedAt, problemCount }: Run): string {
  if (size === null) return `${plural(lookedAt, 'customer')} looked at`;
  return `${lookedAt.toLocaleString('en')} of ${plural(Math.max(0, size - problemCount), 'customer')} looked at`;
}
