import type { TriggerStep } from '@sojourn/engine';
import { isoDay, localTime } from '../timing/local-time.js';
import { staysOut } from '../triggers/stays-out.js';
import { calendarRuleText } from './calendar-rule.schema.js';
import { calendarZone } from './calendar-zone.schema.js';
import { nextByRule } from './next-by-rule.js';
import type { ScheduleTriggerConfig } from './schedule-trigger.config.js';

/** Lets in who is in the segment when a moment of the calendar rule has come. */
export const scheduleTriggerStep: TriggerStep<ScheduleTriggerConfig> = {
  type: 'schedule',
  version: 1,
  watch: ({ segment }) => ({ calendar: 'schedule', segments: [segment] }),
  due: ({ rule, zone }, after, context) => nextByRule(rule, after, calendarZone(zone, context.zone)),
  admit({ segment, rule, zone }, occurrence, context) {
    if (occurrence.kind !== 'schedule') return staysOut('trigger', 'Not a matter of the schedule');
    const { dueAt } = occurrence;
    const here = calendarZone(zone, context.zone);
    if (nextByRule(rule, dueAt - 1, here) !== dueAt) {
      return staysOut('moved', `Not due any more: it is ${calendarRuleText(rule)}`);
    }
    if (context.facts.segments?.includes(segment) !== true) {
      return staysOut('not-in-segment', `Not in the segment “${segment}”`);
    }
    const date = isoDay(localTime(dueAt, here));
    return { enters: true, reason: `Due ${calendarRuleText(rule)}`, data: { date } };
  },
};
