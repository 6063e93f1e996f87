import type { CalendarAtWork } from '@sojourn/store';
import { beginAudience, lockCalendar, storeCalendar } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { House } from '../durable-run/house.js';
import { earliestDue, nextRunDue } from './earliest-due.js';

/** What a journey's Schedule is to hold. */
export type Reckoned =
  /** Nothing, and the journey has no calendar any more: it was archived, or has another trigger now. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'paused' }
  /** The next moments, in milliseconds since 1970; none = never again. */
  | { readonly kind: 'live'; readonly moments: readonly number[] };

/** A reckoning, and whether it has changed anything. */
export interface Reckoning {
  readonly reckoned: Reckoned;
  readonly hasChanged: boolean;
}

// A moment that was missed for longer than this is over: nobody wants Monday's letter on Thursday.
const LATEST_MS = 24 * 60 * 60_000;
const MOMENTS_AHEAD = 10;

/**
 * Brings a journey's calendar up to date: begins an audience run for every moment that has come, and reckons the next
 * ones. Whoever is woken by whatever may call it; a moment has one run, however often it is looked at.
 */
export async function reckonCalendar(
  { dataSource, engine, plans }: Pick<House, 'dataSource' | 'engine' | 'plans'>,
  journeyId: string,
): Promise<Reckoning> {
  return dataSource.transaction(async (transaction): Promise<Reckoning> => {
    const calendar = await lockCalendar(transaction, journeyId);
    if (calendar === null || calendar.journeyStatus === 'archived') return nothing;
    const plan = await plans.of(transaction, calendar.liveVersionId);
    const { calendar: goesBy, segments: [segment] = [] } = engine.watch(plan);
    if (goesBy !== 'schedule' || segment === undefined) return nothing;
    if (calendar.journeyStatus !== 'live') {
      // What comes due meanwhile lets nobody in; a resumed journey goes on from then.
      await storeCalendar(transaction, { journeyId, versionId: null, dueAt: null });
      return { reckoned: { kind: 'paused' }, hasChanged: calendar.versionId !== null };
    }
    const next = (after: number) => nextRunDue(engine, plan, after, calendar.workspaceZone);
    const behind = await beginDue(transaction, calendar, segment, next);
    const isNew = calendar.versionId !== calendar.liveVersionId;
    const dueAt = isNew ? earliestDue(engine, plan, since(calendar), calendar.workspaceZone) : behind;
    await storeCalendar(transaction, { journeyId, versionId: calendar.liveVersionId, dueAt });
    return {
      reckoned: { kind: 'live', moments: momentsFrom(dueAt, next) },
      hasChanged: isNew || dueAt !== calendar.dueAt,
    };
  });
}

const nothing: Reckoning = { reckoned: { kind: 'gone' }, hasChanged: false };

/** Begins the runs of all moments that have come; returns the first one that has not. */
async function beginDue(
  transaction: EntityManager,
  { workspaceId, journeyId, dueAt, now }: CalendarAtWork,
  segment: string,
  next: (after: number) => number | null,
): Promise<number | null> {
  let at = dueAt;
  while (at !== null && at <= now) {
    const before = next(at);
    if (now - at <= LATEST_MS) {
      await beginAudience(transaction, {
        workspaceId,
        journeyId,
        kind: 'schedule',
        occasion: String(at),
        source: { kind: 'segment', key: segment },
        due: { at, before },
      });
    }
    at = before;
  }
  return at;
}

/** Since when moments count: since a version was published, or since the journey was resumed. */
function since({ versionId, wasTold, publishedAt, now }: CalendarAtWork): number {
  return versionId === null && wasTold ? now : publishedAt;
}

function momentsFrom(first: number | null, next: (after: number) => number | null): readonly number[] {
  const moments: number[] = [];
  for (let at = first; at !== null && moments.length < MOMENTS_AHEAD; at = next(at)) moments.push(at);
  return moments;
}
