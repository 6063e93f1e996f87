import { eventsIn, isKnownRule } from '@sojourn/conditions';
import { widgetFields } from '../../schema-fields.js';
import { rulesIn, type PlacedRule } from '../conditions/placed-rules.js';
import type { Draft, JudgedNode } from '../draft.js';

/** Kinds of things that journeys name by their keys. */
export type Referred = 'segment' | 'list' | 'journey' | 'pool' | 'event' | 'node' | 'goal';

/** Something that a draft names by its key. */
export interface Reference {
  readonly to: Referred;
  readonly key: string;
  /** Where it stands in the saved form. */
  readonly path: readonly string[];
  /** False when another key cannot simply be put in its place. */
  readonly isPlain?: false;
}

/** The widgets of fields that name something. */
const named: ReadonlyMap<string, Referred> = new Map([
  ['segment', 'segment'],
  ['list', 'list'],
  ['journey', 'journey'],
  ['event-name', 'event'],
  ['node', 'node'],
  ['goal', 'goal'],
]);

/** Everything that a draft names by its key: in fields of forms, in conditions, in goals. */
export function referencesOf({ trigger, nodes, conditions, watches }: Draft): readonly Reference[] {
  return [
    ...[trigger, ...nodes.values()].flatMap(inNode),
    ...conditions.flatMap(({ path, when }) => rulesIn({ path, group: when }).flatMap(inRule)),
    ...watches.flatMap(({ path, event }): readonly Reference[] =>
      event === undefined ? [] : [{ to: 'event', key: event, path: [...path, 'event'] }],
    ),
  ];
}

function inNode({ node, type, path: place, traits }: JudgedNode): readonly Reference[] {
  if (node === undefined || type === undefined) return [];
  const inForm = widgetFields(type.configSchema, node.config).flatMap(({ path, widget, value }) => {
    const to = named.get(widget);
    return to === undefined || value === '' ? [] : [{ to, key: value, path: [...place, 'config', ...path] }];
  });
  const pools = (traits.pools ?? []).map(
    (key) => ({ to: 'pool', key, path: place, isPlain: false }) as const,
  );
  return [...inForm, ...pools];
}

function inRule({ rule, path }: PlacedRule): readonly Reference[] {
  if (isKnownRule(rule) && (rule.field === 'segment' || rule.field === 'list')) {
    return [{ to: rule.field, key: rule.value, path: [...path, 'value'] }];
  }
  return eventsIn(rule).map(({ path: inner, part: { event } }) => ({
    to: 'event',
    key: event,
    path: [...path, ...inner, 'event'],
  }));
}
