import { createUnionType } from '@nestjs/graphql';
import type { TimelineEntry } from '@sojourn/store';
import { TimelineConsentObject } from './timeline-consent.object.js';
import { TimelineDecisionObject } from './timeline-decision.object.js';
import { TimelineEventObject } from './timeline-event.object.js';
import { TimelineMessageObject } from './timeline-message.object.js';
import { TimelineReactionObject } from './timeline-reaction.object.js';
import { TimelineRunObject } from './timeline-run.object.js';

const types = {
  event: TimelineEventObject,
  decision: TimelineDecisionObject,
  message: TimelineMessageObject,
  reaction: TimelineReactionObject,
  run: TimelineRunObject,
  consent: TimelineConsentObject,
} as const satisfies Readonly<Record<TimelineEntry['kind'], unknown>>;

/** One thing of all that has happened with a customer. */
export const TimelineEntryUnion = createUnionType({
  name: 'TimelineEntry',
  types: () => Object.values(types),
  resolveType: ({ kind }: TimelineEntry) => types[kind],
});
