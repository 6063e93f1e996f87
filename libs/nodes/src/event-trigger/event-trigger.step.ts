import { asOfEvent, toText, listed } from '@sojourn/conditions';
import { DEFAULT_MAX_AGE, type TriggerStep } from '@sojourn/engine';
import { judge } from '../judging/judge.js';
import { aboutMs, durationInWords } from '../timing/duration-of.js';
import { staysOut } from '../triggers/stays-out.js';
import { eventNames, type EventTriggerConfig } from './event-trigger.config.js';

/** Decides whether an event lets a customer in. Names are compared as they are written, as clients send them. */
export const eventTriggerStep: TriggerStep<EventTriggerConfig> = {
  type: 'event',
  version: 1,
  watch: (config) => ({ events: eventNames(config) }),
  admit(config, occurrence, { facts }) {
    const names = eventNames(config);
    if (occurrence.kind !== 'event' || !names.includes(occurrence.event.name)) {
      return staysOut('trigger', `Not ${listed(names, 'or')}`);
    }
    const { where, maxAge = DEFAULT_MAX_AGE, includeOld = false } = config;
    const { name, at, receivedAt, properties } = occurrence.event;
    if (occurrence.imported === true && !includeOld) return staysOut('imported', `${name} was imported`);
    if (receivedAt - at > aboutMs(maxAge) && !includeOld) {
      return staysOut('too-old', `Too old: ${name} was more than ${durationInWords(maxAge)} old on arrival`);
    }
    const then = asOfEvent(facts, occurrence.event);
    if (where !== undefined && !judge(where, then, receivedAt).matches) {
      return staysOut('condition', `Did ${name}, but not: ${toText(where)}`);
    }
    return { enters: true, reason: `Did ${name}`, data: properties };
  },
};
