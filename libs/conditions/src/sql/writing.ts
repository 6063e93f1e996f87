import type { RuleGroup } from '../rule-group.schema.js';
import type { Parameters } from './parameters.js';
import type { SqlScope } from './sql-scope.js';

/** A text in the making, at the place that is being written. */
export interface Writing {
  readonly scope: SqlScope;
  readonly parameters: Parameters;
  /** Alias of the row of `event` that is judged here, inside a condition on events; else it is the scope's. */
  readonly event?: string;
  /** Alias of the list's item (a row with a `value`), inside a condition on a list. */
  readonly item?: string;
  /** How deep subqueries nest here: what keeps their aliases apart. */
  readonly depth: number;
  /** Writes a group inside a rule; a part of the writing, so that rules and groups need not import each other. */
  readonly group: (group: RuleGroup, writing: Writing) => string;
}

/** An expression that may be null, taken for false then: so that `NOT` around it is true. */
export function known(expression: string): string {
  return `coalesce(${expression}, FALSE)`;
}
