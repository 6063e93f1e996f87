import { asOfEvent, chooseZone, evaluate, ruleGroupSchema } from '@sojourn/conditions';
import type { Facts, Occurrence, Plan } from '@sojourn/engine';
import type { DecisionFacts } from '@sojourn/store';
import { outcomeOf } from '@sojourn/store';
import { dataOf } from './data-of.js';
import { unmetCondition } from './unmet-condition.js';

/** What a trigger was asked, and by what it answered no. */
export interface Refused {
  readonly plan: Plan;
  readonly occurrence: Occurrence;
  readonly facts: Facts;
  readonly workspaceZone: string;
  /** The first rule that said no, and its words. */
  readonly rule: string;
  readonly reason: string;
}

const LONGEST = 200;

/** What the rule that said no had seen; null where its name says it all. */
export function seenByRule(refused: Refused): DecisionFacts | null {
  const { plan, occurrence, rule, reason } = refused;
  const why = { why: reason.slice(0, LONGEST) };
  switch (rule) {
    case 'condition':
      return unmetIn(refused, plan.trigger.config['where']);
    case 'not-concerned':
      return unmetIn(refused, plan.trigger.config['who']);
    case 'too-old':
      return occurrence.kind === 'event' ? { age: occurrence.event.receivedAt - occurrence.event.at } : null;
    case 'moved':
      return { zone: zoneOf(refused) };
    case 'wrong-change':
      return occurrence.kind === 'attribute' ? why : null;
    case 'data':
      return why;
    default:
      // Of a rule that has no number its words are all there is.
      return outcomeOf(rule) === 'other' ? why : null;
  }
}

function unmetIn(refused: Refused, saved: unknown): DecisionFacts | null {
  const { occurrence, facts } = refused;
  const condition = ruleGroupSchema.safeParse(saved);
  if (!condition.success) return null;
  const data = dataOf(occurrence);
  const asked: Facts = { ...facts, zone: zoneOf(refused), entry: data, event: data };
  // As the triggers themselves do.
  const [then, now] =
    occurrence.kind === 'event'
      ? [asOfEvent(asked, occurrence.event), occurrence.event.receivedAt]
      : [asked, occurrence.now];
  return unmetCondition(condition.data, (group, looked) => evaluate(group, then, now, looked));
}

function zoneOf({ facts, plan, workspaceZone }: Refused): string {
  return chooseZone(facts.customer['timezone'], plan.timezone, workspaceZone);
}
