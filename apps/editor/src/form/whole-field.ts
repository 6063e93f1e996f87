import type { JsonSchema } from '@sojourn/sdk';
import { alternativesOf } from './alternatives.js';
import { isSchema, propertiesOf, widgetOf } from './schema-parts.js';

/** The forms that show a value as a whole, so that the form need not look into the value's schema. */
export type WholeField = 'condition' | 'json' | 'same' | 'plain-value' | 'record';

const PLAIN: ReadonlySet<unknown> = new Set(['string', 'number', 'integer', 'boolean', 'null']);

/** The form that shows a whole value of this schema; undefined when each of its parts has a form. */
export function wholeFieldOf(schema: JsonSchema): WholeField | undefined {
  const widget = widgetOf(schema);
  if (widget === 'condition' || widget === 'json' || widget === 'same') return widget;
  if (isPlainValue(schema)) return 'plain-value';
  return partOfRecord(schema) === undefined ? undefined : 'record';
}

/** The schema of what stands under each name of a record; undefined of what is none. */
export function partOfRecord(schema: JsonSchema): JsonSchema | undefined {
  const { additionalProperties: values } = schema;
  return propertiesOf(schema) === undefined && isSchema(values) ? values : undefined;
}

/** Whether a value is a text, a number, yes or no, or that nothing is set, as the marketer likes. */
export function isPlainValue(schema: JsonSchema): boolean {
  const kinds = kindsOf(schema);
  return (
    kinds !== undefined &&
    kinds.length > 1 &&
    kinds.every(({ type, enum: choices }) => PLAIN.has(type) && choices === undefined)
  );
}

/** Whether a plain value may also be that nothing is set. */
export function mayBeNothing(schema: JsonSchema): boolean {
  return kindsOf(schema)?.some(({ type }) => type === 'null') === true;
}

/** What a value may be: alternatives, or where these say nothing but their types, the list of those. */
function kindsOf(schema: JsonSchema): readonly JsonSchema[] | undefined {
  const { type } = schema;
  return Array.isArray(type) ? type.map((each: unknown) => ({ type: each })) : alternativesOf(schema);
}
