import { readInstant as readUsualInstant } from '@sojourn/conditions';
import { DateTime } from 'luxon';

/** What is known about time when a request comes in. */
export interface Clock {
  /** Our clock, when the request came in. */
  readonly receivedAt: Date;
  /** The sender's clock, when the request was sent. */
  readonly sentAt?: Date;
}

/** The first instant that every part of the house can write down. */
const EARLIEST = Date.UTC(1970, 0, 1);
/** No zone is further away from UTC. */
const FURTHEST_OFFSET_MINUTES = 14 * 60;

/**
 * When an event happened, by our clock: the sender's time, moved by how far its clock is off. Without a time of its
 * own it happened when it was received, and whatever a clock says not after that: else somebody would have been active
 * for months to come. A time without a zone is meant as UTC.
 */
export function occurredAt(timestamp: string | undefined, { receivedAt, sentAt }: Clock): Date {
  const written = readInstant(timestamp);
  if (!written) return receivedAt;
  const skew = sentAt ? receivedAt.getTime() - sentAt.getTime() : 0;
  return new Date(Math.min(receivedAt.getTime(), Math.max(EARLIEST, written.getTime() + skew)));
}

/**
 * Reads an instant as ISO 8601 and RFC 3339 have it, also with a blank instead of the T as databases write it; or undefined
 * when it is none, as 30 February. Weeks, days of a year and times alone, which ISO has too, are none either.
 */
export function readInstant(text: unknown): Date | undefined {
  if (typeof text !== 'string') return undefined;
  // As nearly every client writes it, and several times as fast.
  const usual = readUsualInstant(text, 'UTC');
  return usual === null ? readUnusual(text) : new Date(usual);
}

function readUnusual(text: string): Date | undefined {
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const iso = DateTime.fromISO(text, AS_WRITTEN);
  const instant = iso.isValid ? iso : DateTime.fromSQL(text, AS_WRITTEN);
  if (!instant.isValid || Math.abs(instant.offset) > FURTHEST_OFFSET_MINUTES) return undefined;
  return instant.toJSDate();
}

const AS_WRITTEN = { zone: 'utc', setZone: true } as const;
