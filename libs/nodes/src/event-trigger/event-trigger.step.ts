import { evaluate, toText } from '@sojourn/conditions';
import type { TriggerStep } from '../trigger-step.js';
import { eventTriggerConfig } from './event-trigger.config.js';

/** Decides whether an event lets a customer in. Names are compared as they are written, as clients send them. */
export const eventTriggerStep: TriggerStep = {
  type: 'event',
  version: 1,
  eventNames: (config) => [eventTriggerConfig.parse(config).event],
  matches(config, { name, properties }, facts) {
    const { event, where } = eventTriggerConfig.parse(config);
    if (name !== event) return { enters: false, reason: `Not ${event}` };
    if (where === undefined || evaluate(where, { ...facts, entry: properties }).matches) {
      return { enters: true, reason: `Did ${event}` };
    }
    return { enters: false, reason: `Did ${event}, but not: ${toText(where)}` };
  },
};
