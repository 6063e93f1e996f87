import type { ConditionFacts } from '../facts.js';
import type { Rule } from '../rule-group.schema.js';
import { toText } from '../to-text.js';
import { all, ask, NOW } from './given.test-helper.js';

/** One example of what a condition means: *given* this, *when* this is asked, *then* it is so, until … */
export interface Row {
  readonly given: string;
  readonly facts: ConditionFacts;
  readonly when: Rule;
  readonly then: boolean;
  /** When time alone turns the answer; absent: never. */
  readonly until?: number;
  /** Absent: Wednesday, 25 November 2026, 10:00 in UTC. */
  readonly now?: number;
}

/** Tests every example, and names it in the words of its condition. */
export function holdsFor(rows: readonly Row[]): void {
  const named = rows.map((row) => ({ ...row, text: toText(all(row.when)) }));
  it.each(named)('given $given: “$text” is $then', ({ facts, when, then, until = null, now = NOW }) => {
    expect(ask(when, facts, now)).toEqual({ matches: then, until });
  });
}
