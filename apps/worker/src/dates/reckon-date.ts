import { after, chooseZone } from '@sojourn/conditions';
import type { Engine, Facts, Plan } from '@sojourn/engine';
import { parseDuration } from '@sojourn/journey';
import type { DateAtWork, JudgedAt, ReckonedDate } from '@sojourn/store';

/** A customer's date for a journey, and what it is reckoned with. */
export interface DateInHand {
  readonly date: DateAtWork;
  readonly plan: Plan;
  readonly customer: Facts['customer'];
  readonly at: JudgedAt;
}

/** A date as it was reckoned, and the moment that has passed by too long to let anybody in. */
export interface DateReckoning extends ReckonedDate {
  readonly tooLate: number | null;
}

// Later than this the database knows no moment, and nobody waits.
const LAST = Date.parse('9999-12-31T00:00:00Z');
const DAY_MS = 24 * 60 * 60_000;

/**
 * Reckons when a customer is due for a journey by what is known now. A pending moment stays if it still follows from that,
 * even if it has passed meanwhile; else the next one counts from when something changed. What has come is told, or held
 * while the journey is paused, or is too late by the journey's `staleAfter`; then the one behind it is pending.
 */
export function reckonDate(engine: Engine, { date, plan, customer, at }: DateInHand): DateReckoning {
  const { customerId, journeyId, journeyKey, filling, isAhead, status } = date;
  const facts: Facts = { customer, entry: {}, results: {} };
  const next = (from: number) => {
    const due = engine.nextDue(plan, facts, from, at);
    return due !== null && due <= LAST ? due : null;
  };
  const stands = date.dueAt !== null && next(date.dueAt - 1) === date.dueAt;
  const pending = stands ? date.dueAt : next(changedSince(date, at.now));
  const reckoned = {
    customerId,
    journeyId,
    journeyKey,
    filling,
    isAhead,
    told: null,
    tooLate: null,
    toldHops: 0,
  };
  if (pending === null || pending > at.now) {
    // What lasts for more than a day is counted from anew.
    const hops = pending !== null && pending - at.now > DAY_MS ? 0 : date.hops;
    return { ...reckoned, dueAt: pending, lookAt: pending, hops };
  }
  if (status !== 'live') return { ...reckoned, dueAt: pending, lookAt: null, hops: date.hops };
  const behind = { dueAt: next(pending), lookAt: next(pending), hops: 0 };
  const zone = chooseZone(customer['timezone'], plan.timezone, at.zone);
  const isTooLate = isLongAgo(pending, plan.settings?.staleAfter, at.now, zone);
  return isTooLate
    ? { ...reckoned, ...behind, tooLate: pending }
    : { ...reckoned, ...behind, told: pending, toldHops: date.hops };
}

/** From when moments count that follow from what is known now. */
function changedSince({ changedAt, filling, reckonedBy, since }: DateAtWork, now: number): number {
  if (reckonedBy === filling) return changedAt ?? now;
  return Math.max(since, changedAt ?? since);
}

function isLongAgo(moment: number, staleAfter: string | undefined, now: number, zone: string): boolean {
  const limit = parseDuration(staleAfter ?? '');
  return limit !== null && now > after(moment, limit, zone);
}
