import type { OutboxEvent, TriggerCallProperties } from '@sojourn/store';

/** The call of a journey's trigger that an event is; null for any other. */
export function callOf({ type, properties }: OutboxEvent): TriggerCallProperties | null {
  return type === 'trigger' ? (properties as TriggerCallProperties) : null;
}
