import { fieldName } from '@sojourn/conditions';
import type { TriggerStep } from '@sojourn/engine';
import { isoDay } from '../timing/local-time.js';
import { staysOut } from '../triggers/stays-out.js';
import type { DateTriggerConfig } from './date-trigger.config.js';
import { dueDate } from './due-date.js';

/** Lets a customer in when a date of theirs has come, unless it has moved since the moment was noted. */
export const dateTriggerStep: TriggerStep<DateTriggerConfig> = {
  type: 'date',
  version: 1,
  watch: ({ attribute }) => ({ calendar: 'date', attributes: [attribute] }),
  due: (config, after, context) => dueDate(config, after, context)?.at ?? null,
  admit(config, occurrence, context) {
    const name = fieldName(config.attribute);
    if (occurrence.kind !== 'date') return staysOut('trigger', `Not a matter of ${name}`);
    const due = dueDate(config, occurrence.dueAt - 1, context);
    if (due?.at !== occurrence.dueAt) return staysOut('moved', `Not due any more: ${name} has changed`);
    return { enters: true, reason: `Due by ${name}`, data: { date: isoDay(due.day) } };
  },
};
