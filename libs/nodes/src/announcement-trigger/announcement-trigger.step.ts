import { evaluate, toText } from '@sojourn/conditions';
import type { TriggerStep } from '@sojourn/engine';
import { staysOut } from '../triggers/stays-out.js';
import type { AnnouncementTriggerConfig } from './announcement-trigger.config.js';

/** Decides for one member of the segment on a business event. */
export const announcementTriggerStep: TriggerStep<AnnouncementTriggerConfig> = {
  type: 'announcement',
  version: 1,
  watch: ({ event, segment, perHour }) => ({
    events: [event],
    segments: [segment],
    ...(perHour !== undefined && { perHour }),
  }),
  admit({ event, where, segment, who }, occurrence, { facts }) {
    if (occurrence.kind !== 'announcement' || occurrence.event.name !== event) {
      return staysOut('trigger', `Not ${event}`);
    }
    const { now } = occurrence;
    if (where !== undefined && !evaluate(where, facts, now).matches) {
      return staysOut('condition', `${event}, but not: ${toText(where)}`);
    }
    if (facts.segments?.includes(segment) !== true) {
      return staysOut('not-in-segment', `Not in the segment “${segment}”`);
    }
    if (who !== undefined && !evaluate(who, facts, now).matches) {
      return staysOut('not-concerned', `Not concerned: not ${toText(who)}`);
    }
    return { enters: true, reason: `News: ${event}`, data: occurrence.event.properties };
  },
};
