import { parseDuration, roughLengthMs } from '@sojourn/journey';
import { evaluate, type Evaluation } from '../evaluate.js';
import type { ConditionFacts, Data, PastEvent, PastMessage } from '../facts.js';
import type { Rule, RuleGroup } from '../rule-group.schema.js';

/** The moment that is now in tests: a Wednesday, 10:00 in UTC. */
export const NOW = Date.parse('2026-11-25T10:00:00Z');

/** The instant a length of time before now: `ago('P29DT23H')`. */
export function ago(length: string): number {
  return NOW - ms(length);
}

/** The instant a length of time after now. */
export function ahead(length: string): number {
  return NOW + ms(length);
}

/** Milliseconds of a length, in which a day is 24 hours. */
export function ms(length: string): number {
  const duration = parseDuration(length);
  if (duration === null) throw new Error(length);
  return roughLengthMs(duration);
}

/** Facts about a customer of whom only this is known. */
export function given(facts: Partial<ConditionFacts> = {}): ConditionFacts {
  return { customer: {}, entry: {}, results: {}, ...facts };
}

/** Facts about a customer who did these, in the order of receipt. */
export function whoDid(...events: readonly Omit<PastEvent, 'place' | 'id'>[]): ConditionFacts {
  return given({ events: events.map((event, index) => ({ ...event, id: `e-${index}`, place: index + 1 })) });
}

/** Something the customer did; received when it happened. */
export function event(name: string, at: number, properties: Data = {}): Omit<PastEvent, 'place' | 'id'> {
  return { name, at, receivedAt: at, properties };
}

/** A message of this enrollment's node `welcome`, and what became of it. */
export function message(at: PastMessage['at'], more: Partial<PastMessage> = {}): PastMessage {
  return { node: 'welcome', journey: 'onboarding', mine: true, channel: 'email', at, ...more };
}

/** All of these. */
export function all(...rules: RuleGroup['rules']): RuleGroup {
  return { combinator: 'and', rules };
}

/** Whether a rule holds, and until when. */
export function ask(rule: Rule, facts: ConditionFacts, now = NOW): Evaluation {
  return evaluate(all(rule), facts, now);
}
