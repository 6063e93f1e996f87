import type { ConditionFacts, Data } from './facts.js';
import { lookUp } from './look-up.js';
import type { Operand, RuleGroup } from './rule-group.schema.js';
import { chooseZone } from './time/choose-zone.js';
import type { Verdict } from './verdict.js';

/** Is told each field and figure that a condition read: `customer.city` and `Berlin`, `did Order Completed` and 3. */
export type Looked = (name: string, value: unknown) => void;

/** Where a condition is judged: over which facts, when, and about which item or event inside of another condition. */
export interface Scope {
  readonly facts: ConditionFacts;
  readonly now: number;
  readonly looked?: Looked | undefined;
  /** The item of a list, for `item` and `item.*`. */
  readonly item?: unknown;
  /** Properties of an event of the past, for `event.*`; else these are the event's at hand, among the facts. */
  readonly event?: Data;
  /** Judges a group inside a rule; given from outside, as groups hold rules and rules hold groups. */
  readonly judge: (group: RuleGroup, scope: Scope) => Verdict;
}

/** The value of a field; `looked` is told of it, unless it belongs to one of many items or events. */
export function read(scope: Scope, field: string): unknown {
  if (isUnder('item', field)) return lookUp({ item: scope.item }, field);
  if (scope.event !== undefined && isUnder('event', field)) return lookUp({ event: scope.event }, field);
  const value = lookUp(scope.facts, field);
  scope.looked?.(field, value);
  return value;
}

/** The value of what a field is compared with. */
export function valueOf(scope: Scope, operand: Operand): unknown {
  return typeof operand === 'object' ? read(scope, operand.field) : operand;
}

/** The zone of calendars and local times. */
export function zoneOf({ facts }: Scope): string {
  return chooseZone(facts.zone);
}

function isUnder(root: string, field: string): boolean {
  return field === root || field.startsWith(`${root}.`);
}
