import { eventsIn, isKnownRule, type Rule, type RuleGroup } from '@sojourn/conditions';

/** What fields can name besides what is known of the customer and the enrollment. */
export interface Scope {
  /** The event that is judged: `event.*`. */
  readonly event?: string | undefined;
  /** An item of a list is judged: `item.*`. */
  readonly inList?: true;
}

/** A rule group with its place in the saved form, and what can be spoken of in it. */
export interface PlacedGroup extends Scope {
  readonly path: readonly string[];
  readonly group: RuleGroup;
}

/** A rule with its place in the saved form, and what can be spoken of in it. */
export interface PlacedRule extends Scope {
  readonly path: readonly string[];
  readonly rule: Rule;
}

/** Every rule of a group and of all groups inside it. */
export function rulesIn(placed: PlacedGroup): readonly PlacedRule[] {
  return [...groupsInside(placed).flatMap(rulesIn), ...rulesOf(placed)];
}

/** The rules of a group, without those of the groups inside it. */
function rulesOf({ path, group, ...scope }: PlacedGroup): readonly PlacedRule[] {
  return group.rules.flatMap((rule, at) =>
    'rules' in rule ? [] : [{ ...scope, rule, path: [...path, 'rules', String(at)] }],
  );
}

/** The groups right inside a group: those it joins, those about the items of a list, and those about events. */
export function groupsInside({ path, group, ...scope }: PlacedGroup): readonly PlacedGroup[] {
  return group.rules.flatMap((rule, at) => {
    const place = [...path, 'rules', String(at)];
    return 'rules' in rule
      ? [{ ...scope, path: place, group: rule }]
      : groupsOf({ ...scope, path: place, rule });
  });
}

function groupsOf({ path, rule, ...scope }: PlacedRule): readonly PlacedGroup[] {
  if (isKnownRule(rule)) {
    return eventsIn(rule).flatMap(({ path: inner, part: { event, where } }) =>
      where === undefined ? [] : [{ path: [...path, ...inner, 'where'], group: where, event }],
    );
  }
  const { value } = rule;
  return typeof value === 'object' && value !== null && 'rules' in value
    ? [{ ...scope, inList: true, path: [...path, 'value'], group: value }]
    : [];
}
