import type { RuleGroup } from '@sojourn/conditions';

/** The ways in which conditions are joined, in words. */
export const quantifiers = [
  { key: 'all', words: 'All of these are true', combinator: 'and', not: false },
  { key: 'any', words: 'Any of these is true', combinator: 'or', not: false },
  { key: 'none', words: 'None of these is true', combinator: 'or', not: true },
  { key: 'not-all', words: 'Not all of these are true', combinator: 'and', not: true },
] as const;

/** How a group joins its conditions. */
export function quantifierOf({ combinator, not = false }: RuleGroup): string {
  return quantifiers.find((each) => each.combinator === combinator && each.not === not)?.key ?? 'all';
}

/** The group with its conditions joined another way. */
export function withQuantifier({ rules }: RuleGroup, key: string): RuleGroup {
  const { combinator, not } = quantifiers.find((each) => each.key === key) ?? quantifiers[0];
  return { combinator, ...(not ? { not } : {}), rules };
}
