import type { Data } from '@sojourn/conditions';
import type { Answer, Step, StepContext, StepDecision } from '@sojourn/engine';
import { fillValue } from '../fields/filled-value.js';
import { limitFrom, upTo } from '../timing/limit.schema.js';
import { NOT_IN_TIME } from '../ways/not-in-time.js';
import { NOT_ENTERED, STARTED, type StartJourneyConfig } from './start-journey.config.js';

/** Asks the other journey to let the customer in, and waits for its end if that is wanted. */
export const startJourneyStep: Step<StartJourneyConfig> = {
  type: 'start-journey',
  version: 1,
  enter: (config, context) => ({
    kind: 'ask',
    ask: { kind: 'start-journey', journey: config.journey, data: dataOf(config, context) },
  }),
  answered: (config, context, answer) =>
    answer.kind === 'start-journey'
      ? started(config, context, answer)
      : { kind: 'leave', outcome: NOT_ENTERED, reason: `“${config.journey}” did not answer` },
  look(config, { facts }, { keep }) {
    const enrollment = String(keep?.['enrollment'] ?? '');
    const ended = facts.ended;
    const how = ended && Object.hasOwn(ended, enrollment) ? ended[enrollment] : undefined;
    if (how === undefined) return null;
    const reason = how === 'finished' ? 'was walked to its end' : 'was left early';
    return { kind: 'leave', outcome: how, reason: `“${config.journey}” ${reason}`, result: { enrollment } };
  },
};

function dataOf({ data }: StartJourneyConfig, context: StepContext): Data {
  const filled = Object.entries(data).map(([name, value]) => [name, fillValue(value, context)] as const);
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}

function started(
  { journey, waits, limit }: StartJourneyConfig,
  { now, zone }: StepContext,
  { started: how }: Extract<Answer, { kind: 'start-journey' }>,
): StepDecision {
  if (how.kind === 'not-entered') {
    return { kind: 'leave', outcome: NOT_ENTERED, reason: `Not let into “${journey}”: ${how.reason}` };
  }
  const { enrollment } = how;
  if (!waits)
    return { kind: 'leave', outcome: STARTED, reason: `Entered “${journey}”`, result: { enrollment } };
  return {
    kind: 'park',
    until: limitFrom(now, limit, zone),
    outcome: NOT_IN_TIME,
    waiting: `Waiting for the end of “${journey}”${upTo(limit)}`,
    reason: `“${journey}” did not end in time`,
    wakesOn: [`ended.${enrollment}`],
    keep: { enrollment },
  };
}
