import { listed } from '@sojourn/conditions';
import type { Step, StepContext, StepDecision } from '@sojourn/engine';
import { limitFrom } from '../timing/limit.schema.js';
import { NOT_IN_TIME } from '../ways/not-in-time.js';
import { awaitedText, isEvent, isReaction } from './awaited.schema.js';
import { firstAnswer } from './first-answer.js';
import { waitForEventText, type WaitForEventConfig } from './wait-for-event.config.js';

/** Leaves by the first of the awaited events and reactions; what came before the node was reached may count. */
export const waitForEventStep: Step<WaitForEventConfig> = {
  type: 'wait-for-event',
  version: 1,
  enter(config, context) {
    const answer = answered(config, context, null);
    if (answer !== null) return answer;
    return isHopeless(config, context) ? skipped(config) : parked(config, context);
  },
  look: (config, context, { until }) => answered(config, context, until),
};

function answered(
  config: WaitForEventConfig,
  context: StepContext,
  deadline: number | null,
): StepDecision | null {
  const answer = firstAnswer(config, context, deadline);
  if (answer === undefined) return null;
  const { awaited, id, event, facts } = answer;
  return {
    kind: 'leave',
    outcome: awaited.id,
    reason: `There was ${awaitedText(awaited)}`,
    facts,
    used: { id },
    ...(event && { result: { event: event.name, properties: event.properties } }),
  };
}

/** Nobody reacts to messages that were never sent. */
function isHopeless({ awaited }: WaitForEventConfig, context: StepContext): boolean {
  return awaited.every((each) => isReaction(each) && context.wasSkipped(each.message));
}

function skipped({ awaited }: WaitForEventConfig): StepDecision {
  const messages = [...new Set(awaited.filter(isReaction).map(({ message }) => `“${message}”`))];
  const verb = messages.length === 1 ? 'was' : 'were';
  return { kind: 'leave', outcome: NOT_IN_TIME, reason: `${listed(messages, 'and')} ${verb} skipped` };
}

function parked(config: WaitForEventConfig, { now, zone }: StepContext): StepDecision {
  const { awaited, limit } = config;
  const words = waitForEventText(config);
  return {
    kind: 'park',
    until: limitFrom(now, limit, zone),
    outcome: NOT_IN_TIME,
    waiting: `Waiting for ${words}`,
    reason: `Not in time: ${words}`,
    listensFor: [...new Set(awaited.filter(isEvent).map(({ event }) => event))],
    wakesOn: awaited.filter(isReaction).map(({ message, reaction }) => `messages.${message}.${reaction}`),
  };
}
