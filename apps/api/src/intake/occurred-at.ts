/** What is known about time when a request comes in. */
export interface Clock {
  /** Our clock, when the request came in. */
  readonly receivedAt: Date;
  /** The sender's clock, when the request was sent. */
  readonly sentAt?: Date;
}

/** The first instant that every part of the house can write down. */
const EARLIEST = Date.UTC(1970, 0, 1);

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

/** Reads an ISO 8601 instant, or undefined when it is none. */
export function readInstant(text: unknown): Date | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d/.test(text)) return undefined;
  const zoned = /T.*(?:z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`;
  const instant = new Date(zoned);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
