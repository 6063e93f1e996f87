/**
 * How far a timeline was read. Each source goes on from its own place: events and decisions by their numbers, so that
 * they are found by index however deep; the others, of which a customer has few, by time.
 */
export interface TimelinePlace {
  /** Events with a smaller number follow; all where it is null, as below. */
  readonly event: string | null;
  readonly decision: string | null;
  /** Microseconds since 1970, the kind's number and the id of the last of the others. */
  readonly other: { readonly us: string; readonly rank: string; readonly id: string } | null;
}

/** The place before everything. */
export const BEGINNING: TimelinePlace = { event: null, decision: null, other: null };

/** A place as the key of a cursor. */
export function placeToKey({ event, decision, other }: TimelinePlace): string {
  return [event ?? '', decision ?? '', other?.us ?? '', other?.rank ?? '', other?.id ?? ''].join('.');
}

/** The place of such a key. */
export function placeOfKey(key: string): TimelinePlace {
  const [event = '', decision = '', us = '', rank = '', id = ''] = key.split('.');
  return {
    event: event || null,
    decision: decision || null,
    other: us === '' ? null : { us, rank, id },
  };
}
