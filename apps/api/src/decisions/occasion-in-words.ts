import type { Decided } from '@sojourn/store';
import { attributeName } from './attribute-name.js';

/** What let a customer in, in words that follow *Let in:*. */
export function occasionInWords({ event, rules: { trigger } }: Pick<Decided, 'event' | 'rules'>): string {
  const { type, config } = trigger;
  switch (type) {
    case 'event':
      return `they did ${event?.name ?? String(config['event'])}`;
    case 'segment':
      return `they ${segmentVerb(event, config['change'])} the segment “${String(config['segment'])}”`;
    case 'schedule':
      return 'they were due by the schedule';
    case 'announcement':
      return `the news ${String(config['event'])} was for them`;
    case 'attribute':
      return `their ${attributeName(config)} changed`;
    case 'date':
      return `they were due by their ${attributeName(config)}`;
    case 'api':
      return 'they were named for it';
    case 'manual':
      return 'they were chosen for it';
    default:
      return 'the trigger took them';
  }
}

/** Those who were members when the journey was published have no event of their own. */
function segmentVerb(event: Decided['event'], change: unknown): string {
  if (event === null) return 'were in';
  return change === 'left' ? 'left' : 'entered';
}
