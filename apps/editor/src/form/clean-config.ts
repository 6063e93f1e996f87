import type { JsonSchema } from '@sojourn/sdk';
import { isSchema, itemsOf, propertiesOf } from './schema-parts.js';
import { partOf, shapeOf } from './shape-of.js';

/**
 * What a form holds as the configuration that is saved: nothing is left of fields that were emptied, nor of optional
 * groups and lists that have nothing in them any more.
 */
export function cleanConfig(
  config: Readonly<Record<string, unknown>>,
  schema: JsonSchema,
): Record<string, unknown> {
  const required: unknown = shapeOf(schema, config)['required'];
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]): [string, unknown][] => {
      if (value === undefined) return [];
      const part = partOf(schema, config, key) ?? {};
      const cleaned = clean(value, part);
      const isOptional = !Array.isArray(required) || !required.includes(key);
      return isOptional && isEmptyGroup(cleaned, part) ? [] : [[key, cleaned]];
    }),
  );
}

function clean(value: unknown, schema: JsonSchema): unknown {
  if (Array.isArray(value)) {
    const items = itemsOf(schema) ?? {};
    return value.map((item: unknown) => clean(item ?? emptyItem(items), items));
  }
  return isSchema(value) ? cleanConfig(value, schema) : value;
}

/** A new item whose fields are still to be filled in; JSON knows no other word for nothing than null. */
function emptyItem(items: JsonSchema): unknown {
  return propertiesOf(shapeOf(items, {})) === undefined ? null : {};
}

function isEmptyGroup(value: unknown, schema: JsonSchema): boolean {
  if (Array.isArray(value)) return value.length === 0 && Number(schema['minItems'] ?? 0) > 0;
  return (
    isSchema(value) && Object.keys(value).length === 0 && propertiesOf(shapeOf(schema, value)) !== undefined
  );
}
