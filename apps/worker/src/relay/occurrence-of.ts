import type { Occurrence } from '@sojourn/engine';
import type { ChangeProperties, DateProperties, MembershipProperties, OutboxEvent } from '@sojourn/store';
import { isAfterwards } from '@sojourn/store';

/** What the relay asks triggers about; of a date, only that of the journey with this key. */
export type RelayedOccurrence =
  | Extract<Occurrence, { kind: 'event' | 'segment' | 'attribute' }>
  | (Extract<Occurrence, { kind: 'date' }> & { readonly journey: string });

/** What a trigger is asked about; null for what no trigger listens to. */
export function occurrenceOf(event: OutboxEvent): RelayedOccurrence | null {
  const { eventId: id, seq, type, name, properties, occurredAt, receivedAt, now, imported } = event;
  if (type === 'segment')
    return { kind: 'segment', now, id, ...(properties as unknown as MembershipProperties) };
  if (type === 'attribute') {
    const { attribute: path, from, to } = properties as unknown as ChangeProperties;
    return { kind: 'attribute', now, id, path, from, to, imported: isAfterwards(event) };
  }
  if (type === 'date') {
    const { journey, dueAt } = properties as unknown as DateProperties;
    return { kind: 'date', now, id, journey, dueAt: Date.parse(dueAt) };
  }
  if (name === null || properties === null) return null;
  const at = occurredAt ?? receivedAt;
  return {
    kind: 'event',
    now,
    imported,
    event: { id, place: Number(seq), name, at, receivedAt, properties },
  };
}
