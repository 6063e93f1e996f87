import { templateFields } from '../../liquid/template-fields.js';
import { widgetFields } from '../../schema-fields.js';
import { templatesOf } from '../../templates.js';
import { conditionsOf } from '../conditions/placed-conditions.js';
import type { Draft, JudgedNode } from '../draft.js';
import { asItIs, fieldsInCondition, fieldsInSame, type PlacedField } from './fields-in-condition.js';
import { writeInTemplate } from './write-in-template.js';

/** A field that a draft reads, with whose it is. */
export interface Variable extends PlacedField {
  /** The node that reads it; absent for a goal or an exit, which read wherever a customer stands. */
  readonly at?: JudgedNode;
}

/** Every field that a draft reads: in conditions, in templates, in fields of forms, as the key of the re-entry. */
export function variablesOf(draft: Draft): readonly Variable[] {
  return [
    ...[draft.trigger, ...draft.nodes.values()].flatMap(readBy),
    ...draft.watches.flatMap(({ path, event, condition, sames }) => [
      ...(condition === undefined
        ? []
        : fieldsInCondition({ path: condition.path, group: condition.when, event })),
      ...sames.flatMap((same, at) => fieldsInSame(same, [...path, 'same', String(at)], event)),
    ]),
    ...keyOf(draft),
  ];
}

function keyOf({ reentry: { key }, trigger }: Draft): readonly Variable[] {
  return typeof key === 'string'
    ? [{ field: key, path: ['reentry', 'key'], at: trigger, write: asItIs }]
    : [];
}

function readBy(at: JudgedNode): readonly Variable[] {
  const conditions = conditionsOf(at).flatMap(({ path, when, event }) =>
    fieldsInCondition({ path, group: when, event }),
  );
  const placed = [...conditions, ...inConfig(at)];
  const seen = new Set(placed.map(({ field }) => field));
  const others = (at.traits.facts?.paths ?? []).filter((field) => !seen.has(field));
  return [...placed, ...others.map((field) => ({ field, path: at.path }))].map((field) => ({ ...field, at }));
}

function inConfig({ node, type, path: place, traits }: JudgedNode): readonly PlacedField[] {
  if (node === undefined || type === undefined) return [];
  const { config } = node;
  const root = [...place, 'config'];
  return [
    ...templatesOf(type.configSchema, config).flatMap(({ path, source }) =>
      templateFields(source).map((field) => ({
        field,
        path: [...root, ...path],
        write: (other: string) => writeInTemplate(source, field, other),
      })),
    ),
    ...widgetFields(type.configSchema, config).flatMap(({ path, widget, value }) =>
      widget === 'field-path' && value !== ''
        ? [{ field: value, path: [...root, ...path], write: asItIs }]
        : [],
    ),
    ...(traits.sames ?? []).flatMap((same) => fieldsInSame(same, [...root, ...same.path], same.event)),
  ];
}
