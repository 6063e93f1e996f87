import { factsNeeded, toText, wakesFor } from '@sojourn/conditions';
import type { Step, StepContext, StepDecision } from '@sojourn/engine';
import { judge } from '../judging/judge.js';
import { limitFrom, upTo } from '../timing/limit.schema.js';
import { NOT_IN_TIME } from '../ways/not-in-time.js';
import { MET, type WaitForConditionConfig } from './wait-for-condition.config.js';

/** Leaves once the condition is true; looks again whenever time or data may have changed the answer. */
export const waitForConditionStep: Step<WaitForConditionConfig> = {
  type: 'wait-for-condition',
  version: 1,
  enter: (config, context) => decide(config, context, limitFrom(context.now, config.limit, context.zone)),
  look: (config, context, { until }) => decide(config, context, until),
};

/** What turns true counts until the deadline, however late the enrollment is woken: what came after it is too late. */
function decide(
  { when, limit }: WaitForConditionConfig,
  { facts, now }: StepContext,
  deadline: number | null,
): StepDecision {
  const isLate = deadline !== null && now > deadline;
  const then = isLate ? { ...facts, asOf: { receivedAt: deadline } } : facts;
  const { matches, until: turns, facts: looked } = judge(when, then, isLate ? deadline : now);
  const condition = toText(when);
  if (matches) return { kind: 'leave', outcome: MET, reason: condition, facts: looked };
  return {
    kind: 'park',
    until: deadline,
    outcome: NOT_IN_TIME,
    waiting: `Waiting until ${condition}${upTo(limit)}`,
    reason: `Not true in time: ${condition}`,
    ...(turns !== null && { alarm: turns }),
    ...wakesFor(factsNeeded(when)),
  };
}
