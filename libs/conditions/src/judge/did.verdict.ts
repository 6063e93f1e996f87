import { compares } from '../compare.js';
import { valueOf, type Scope } from '../scope.js';
import type { Verdict } from '../verdict.js';
import { countedEvents, type Counted, type DidRule } from './counted-events.js';
import { figuresOf } from './figures.js';

/** Judges how often an event was done, or a figure over its properties. */
export function didVerdict(rule: DidRule, scope: Scope): Verdict {
  const counted = countedEvents(rule.value, scope);
  const { event } = rule.value;
  if (rule.operator === 'aggregate') {
    const { aggregate, is, than } = rule.value;
    const figures = figuresOf(aggregate, counted.events);
    const other = valueOf(scope, than);
    scope.looked?.(`${aggregate.as} of ${aggregate.of} over ${event}`, figures[0] ?? null);
    return whileTheyCount(counted, (gone) => compares(figures[gone], is, other));
  }
  const { operator, value } = rule;
  scope.looked?.(`did ${event}`, counted.events.length);
  return whileTheyCount(counted, (gone) => countHolds(counted.events.length - gone, operator, value.count));
}

function countHolds(count: number, operator: 'atLeast' | 'atMost' | 'exactly', wanted: number): boolean {
  switch (operator) {
    case 'atLeast':
      return count >= wanted;
    case 'atMost':
      return count <= wanted;
    case 'exactly':
      return count === wanted;
  }
}

/** The answer while time takes one event after the other away; `holds` is told how many are gone. */
function whileTheyCount({ events, length, until }: Counted, holds: (gone: number) => boolean): Verdict {
  const matches = holds(0);
  if (length === Infinity) return { matches, until };
  const turn = events.findIndex(
    // Those of the same instant go together.
    ({ at }, index) => events[index + 1]?.at !== at && holds(index + 1) !== matches,
  );
  const last = events[turn];
  return { matches, until: last === undefined ? until : Math.min(until, last.at + length) };
}
