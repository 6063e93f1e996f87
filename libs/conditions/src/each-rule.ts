import { isKnownRule, type EventMatch, type Rule, type RuleGroup } from './rule-group.schema.js';

/** A part of a rule or group, with the way to it: `['rules', '0', 'value', 'where']`. */
export interface Placed<T> {
  readonly path: readonly string[];
  readonly part: T;
}

/** Visits every rule of a group, those in groups within it, about items of lists and about events included. */
export function eachRule(
  group: RuleGroup,
  visit: (rule: Rule, path: readonly string[]) => void,
  root: readonly string[] = [],
): void {
  for (const [index, rule] of group.rules.entries()) {
    const path = [...root, 'rules', String(index)];
    if ('rules' in rule) {
      eachRule(rule, visit, path);
    } else {
      visit(rule, path);
      for (const inner of groupsIn(rule)) eachRule(inner.part, visit, [...path, ...inner.path]);
    }
  }
}

/** The events that a rule is about. */
export function eventsIn(rule: Rule): readonly Placed<EventMatch>[] {
  if (!isKnownRule(rule)) return [];
  if (rule.field === 'did') return [{ path: ['value'], part: rule.value }];
  if (rule.field !== 'sequence') return [];
  const { first, then, without } = rule.value;
  return [
    { path: ['value', 'first'], part: first },
    { path: ['value', 'then'], part: then },
    ...(without === undefined ? [] : [{ path: ['value', 'without'], part: without }]),
  ];
}

/** The fields that a rule itself reads, without those of groups inside it: its own, and those it is compared with. */
export function fieldsIn(rule: Rule): readonly Placed<string>[] {
  const sames = eventsIn(rule).flatMap(({ path, part: { same = [] } }) =>
    same.map(({ as }, index) => ({ path: [...path, 'same', String(index), 'as'], part: as })),
  );
  if (!isKnownRule(rule))
    return [{ path: ['field'], part: rule.field }, ...referencesIn(rule.value, ['value'])];
  if (rule.field !== 'did') return sames;
  const { since } = rule.value;
  const than = rule.operator === 'aggregate' ? rule.value.than : undefined;
  return [...sames, ...referencesIn(since, ['value', 'since']), ...referencesIn(than, ['value', 'than'])];
}

function groupsIn(rule: Rule): readonly Placed<RuleGroup>[] {
  if (!isKnownRule(rule)) {
    const isOnList = rule.operator === 'any' || rule.operator === 'every' || rule.operator === 'no';
    return isOnList ? [{ path: ['value'], part: rule.value }] : [];
  }
  return eventsIn(rule).flatMap(({ path, part: { where } }) =>
    where === undefined ? [] : [{ path: [...path, 'where'], part: where }],
  );
}

function referencesIn(value: unknown, path: readonly string[]): readonly Placed<string>[] {
  if (Array.isArray(value)) {
    return value.flatMap((each: unknown, index) => referencesIn(each, [...path, String(index)]));
  }
  if (typeof value !== 'object' || value === null || !('field' in value)) return [];
  return [{ path: [...path, 'field'], part: String(value.field) }];
}
