import type { Rule, RuleGroup } from '@sojourn/conditions';
import { say } from '@sojourn/conditions';
import type { DecisionFacts } from '@sojourn/store';

/**
 * What a condition that was not met had found, to follow *was not true*; where that is of another kind than what it was
 * compared with, the kinds, as no value of such a kind would have met it: a text is never at least 50.
 */
export function foundInWords(facts: DecisionFacts | null, unmet: Rule | RuleGroup): string {
  const was = facts?.was;
  if (was === undefined) return '';
  if (was === null) return '; nothing was set';
  const asked = 'rules' in unmet ? [] : kindsAsked(unmet);
  if (asked.length === 0 || asked.includes(kindOf(was))) return `; it was ${say(was)}`;
  return `; it was ${named(was)}, and was to be ${[...new Set(asked)].map((kind) => a[kind]).join(' or ')}`;
}

type Kind = 'text' | 'number' | 'yes-no';

const a: Readonly<Record<Kind, string>> = { text: 'a text', number: 'a number', 'yes-no': 'yes or no' };

/** The kinds of what a field is compared with, where those are values. */
function kindsAsked(rule: Rule): readonly Kind[] {
  const values: readonly unknown[] = Array.isArray(rule.value) ? rule.value : [rule.value];
  return BY_VALUE.has(rule.operator) ? values.flatMap((value) => (isPlain(value) ? kindOf(value) : [])) : [];
}

const BY_VALUE: ReadonlySet<string> = new Set(['=', '>', '>=', '<', '<=', 'between', 'in']);

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function kindOf(value: string | number | boolean): Kind {
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'yes-no';
}

function named(was: string | number | boolean): string {
  if (typeof was === 'string') return `the text “${was}”`;
  return typeof was === 'number' ? `the number ${say(was)}` : say(was);
}
