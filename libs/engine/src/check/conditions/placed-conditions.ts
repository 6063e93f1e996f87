import type { RuleGroup } from '@sojourn/conditions';
import type { JudgedNode } from '../draft.js';
import type { PlacedWatch } from './placed-watches.js';

/** A condition of a draft. */
export interface PlacedCondition {
  /** Where it stands in the saved form. */
  readonly path: readonly string[];
  readonly when: RuleGroup;
  /** Whose it is; absent for a goal or an exit, which hold wherever a customer stands. */
  readonly at?: JudgedNode;
  /** The event it judges, whose properties are `event.*`. */
  readonly event?: string;
  /** The way out it opens. */
  readonly outcome?: string;
}

/** Every condition of a draft that can be read, in the order of the saved form. */
export function placedConditions(
  nodes: readonly JudgedNode[],
  watches: readonly PlacedWatch[],
): readonly PlacedCondition[] {
  return [...nodes.flatMap(conditionsOf), ...watches.flatMap(watched)];
}

/** The conditions of one node, or of the trigger. */
export function conditionsOf(at: JudgedNode): readonly PlacedCondition[] {
  return (at.traits.conditions ?? []).map((condition) => ({
    ...condition,
    at,
    path: [...at.path, 'config', ...condition.path],
  }));
}

function watched({ condition, event }: PlacedWatch): readonly PlacedCondition[] {
  return condition === undefined ? [] : [{ ...condition, ...(event !== undefined && { event }) }];
}
