import { isKnownRule, type MessageReaction } from '@sojourn/conditions';
import type { PlacedCondition } from '../conditions/placed-conditions.js';
import { rulesIn } from '../conditions/placed-rules.js';
import type { Draft, JudgedNode } from '../draft.js';

/** A message that a node, a goal or an exit asks about. */
export interface AskedMessage {
  /** The node that sends it. */
  readonly message: string;
  /** The node that asks; absent for a goal or an exit. */
  readonly at?: JudgedNode;
  /** Where the question stands in the saved form. */
  readonly path: readonly string[];
  /** What it asks for, if it is a condition that is answered at once. */
  readonly reaction?: MessageReaction;
}

/** Every question about the message of a node. */
export function askedMessages(draft: Draft): readonly AskedMessage[] {
  const inConditions = draft.conditions.flatMap(({ at, ...condition }) =>
    askedIn(condition).map((asked) => (at === undefined ? asked : { ...asked, at })),
  );
  const awaited = [...draft.nodes.values()].flatMap((at) =>
    (at.traits.awaitsMessages ?? []).map((message) => ({ message, at, path: at.path })),
  );
  return [...inConditions, ...awaited];
}

function askedIn({ path, when }: Pick<PlacedCondition, 'path' | 'when'>): readonly AskedMessage[] {
  return rulesIn({ path, group: when }).flatMap(({ rule, path: place }) => {
    if (!isKnownRule(rule) || rule.field !== 'message' || rule.value.node === undefined) return [];
    return [{ message: rule.value.node, path: [...place, 'value', 'node'], reaction: rule.operator }];
  });
}
