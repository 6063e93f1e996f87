import { DEFAULT_MAX_AGE_MS } from '@sojourn/engine';
import type { OutboxEvent } from './outbox.js';

/** Whether an event tells of what was over when it arrived, by an import or by its age: it starts nothing by itself. */
export function isAfterwards({
  imported,
  occurredAt,
  receivedAt,
}: Pick<OutboxEvent, 'imported' | 'occurredAt' | 'receivedAt'>): boolean {
  return imported || (occurredAt !== null && receivedAt - occurredAt > DEFAULT_MAX_AGE_MS);
}
