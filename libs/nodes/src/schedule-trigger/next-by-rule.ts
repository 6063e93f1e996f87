import { fromDate } from '../timing/reckon.js';
import { nextAllowed } from '../timing/next-allowed.js';
import { firstRecurrence } from '../timing/recurring.js';
import type { CalendarRule } from './calendar-rule.schema.js';

/** The first moment of a calendar rule strictly after another; null = never again. */
export function nextByRule(rule: CalendarRule, after: number, zone: string): number | null {
  const { time } = rule;
  switch (rule.kind) {
    case 'once': {
      const at = fromDate(rule.date, { time }, zone)?.from;
      return at !== undefined && at > after ? at : null;
    }
    case 'daily':
      return nextAllowed(after + 1, { from: time }, zone);
    case 'weekly':
      return nextAllowed(after + 1, { from: time, weekdays: rule.weekdays }, zone);
    case 'monthly':
      return firstRecurrence(rule, { time }, zone, after, ({ from }) => from > after)?.from ?? null;
  }
}
