import { defineNodeType } from '@sojourn/engine';
import { z } from 'zod';
import { referenceKey } from '../fields/reference.js';
import { fromDate } from '../timing/reckon.js';
import { entered } from '../triggers/entered.js';
import { calendarRuleSchema, calendarRuleText } from './calendar-rule.schema.js';
import { calendarZone, calendarZoneSchema, zoneText } from './calendar-zone.schema.js';

/** Where a local time comes last. */
const LAST_ZONE = 'Etc/GMT+12';

/** The configuration of the schedule trigger. */
export const scheduleTriggerConfig = z.strictObject({
  segment: referenceKey.meta({ title: 'Segment', widget: 'segment', placeholder: 'newsletter' }),
  rule: calendarRuleSchema.meta({ title: 'When' }),
  zone: calendarZoneSchema,
});

/** See `scheduleTriggerConfig`. */
export type ScheduleTriggerConfig = z.output<typeof scheduleTriggerConfig>;

/** Lets in the members of a segment by the calendar. */
export const scheduleTriggerType = defineNodeType({
  type: 'schedule',
  version: 1,
  kind: 'trigger',
  title: 'Schedule',
  description: 'The customers of a segment enter once, or again and again, by the calendar.',
  category: 'Triggers',
  order: 5,
  icon: 'calendar-repeat',
  config: scheduleTriggerConfig,
  defaults: { segment: '', rule: { kind: 'weekly', weekdays: [1], time: '09:00' }, zone: 'customer' },
  example: {
    segment: 'newsletter',
    rule: { kind: 'weekly', weekdays: [1, 4], time: '09:00' },
    zone: 'customer',
  },
  outcomes: entered,
  unfinished: 'By the calendar',
  caption: ({ segment, rule, zone }) => `Everyone in “${segment}” ${calendarRuleText(rule)}${zoneText(zone)}`,
  traits: ({ segment, rule, zone }) => {
    const known = { facts: { segments: [segment] }, entry: { names: ['date'] } };
    if (rule.kind !== 'once') return known;
    const moment = fromDate(rule.date, { time: rule.time }, calendarZone(zone, LAST_ZONE));
    return { ...known, ...(moment && { dates: [{ path: ['rule', 'date'], at: moment.from }] }) };
  },
});
