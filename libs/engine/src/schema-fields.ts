import type { JsonSchema } from '@sojourn/sdk';

/** A text in a configuration, with the widget its schema asks for. */
export interface WidgetField {
  readonly path: readonly string[];
  readonly widget: string;
  readonly value: string;
}

const ALTERNATIVES = ['anyOf', 'oneOf', 'allOf'];

/** Every text of a configuration whose JSON Schema names a widget, wherever it is nested. */
export function widgetFields(schema: JsonSchema, config: unknown): readonly WidgetField[] {
  const found = new Map<string, WidgetField>();
  collect(schema, config, [], found);
  return [...found.values()];
}

function collect(
  schema: JsonSchema,
  value: unknown,
  path: readonly string[],
  found: Map<string, WidgetField>,
): void {
  const { widget } = schema;
  if (typeof value === 'string' && typeof widget === 'string') {
    found.set(JSON.stringify(path), { path, widget, value });
  }
  for (const [key, child] of children(value)) {
    const inner = schemaOf(schema, key);
    if (inner !== undefined) collect(inner, child, [...path, key], found);
  }
  for (const alternative of alternativesOf(schema)) collect(alternative, value, path, found);
}

function children(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** The schema of one field or entry; undefined when the schema says nothing about it. */
export function schemaOf(schema: JsonSchema, key: string): JsonSchema | undefined {
  const { properties, additionalProperties, items } = schema;
  if (isSchema(properties) && Object.hasOwn(properties, key)) return asSchema(properties[key]);
  if (Array.isArray(items)) return asSchema((items as readonly unknown[])[Number(key)]);
  return asSchema(items) ?? asSchema(additionalProperties);
}

/** The schemas of which a value has to meet one, or all. */
export function alternativesOf(schema: JsonSchema): readonly JsonSchema[] {
  return ALTERNATIVES.flatMap((keyword) => schemasIn(schema[keyword]));
}

function schemasIn(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function asSchema(value: unknown): JsonSchema | undefined {
  return isSchema(value) ? value : undefined;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
