import type { Occurrence } from '@sojourn/engine';
import type { MembershipProperties, OutboxEvent } from '@sojourn/store';

/** What the relay asks triggers about. */
export type RelayedOccurrence = Extract<Occurrence, { kind: 'event' | 'segment' }>;

/** What a trigger is asked about; null for what no trigger listens to. */
export function occurrenceOf(event: OutboxEvent): RelayedOccurrence | null {
  const { eventId: id, seq, type, name, properties, occurredAt, receivedAt, now, imported } = event;
  if (type === 'segment')
    return { kind: 'segment', now, id, ...(properties as unknown as MembershipProperties) };
  if (name === null || properties === null) return null;
  const at = occurredAt ?? receivedAt;
  return {
    kind: 'event',
    now,
    imported,
    event: { id, place: Number(seq), name, at, receivedAt, properties },
  };
}
