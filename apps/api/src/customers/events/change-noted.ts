import type { EventType } from '@sojourn/store';
import { memberOf } from '../../arrivals/events/source-of.js';

/** A change that nobody sent in: of one segment, by its key, or of one attribute, by its path. */
export interface ChangeNoted {
  readonly segment: string | null;
  readonly hasEntered: boolean | null;
  readonly attribute: string | null;
}

/** What an event of one of Sojourn's own types says has changed; null for every other event. */
export function changeNoted(type: EventType, properties: unknown): ChangeNoted | null {
  if (type === 'segment')
    return {
      segment: textAt(properties, 'segment'),
      hasEntered: memberOf(properties, 'change') === 'entered',
      attribute: null,
    };
  if (type === 'attribute')
    return { segment: null, hasEntered: null, attribute: textAt(properties, 'attribute') };
  return null;
}

function textAt(properties: unknown, name: string): string | null {
  const text = memberOf(properties, name);
  return typeof text === 'string' ? text : null;
}
