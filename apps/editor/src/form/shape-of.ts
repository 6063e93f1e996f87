import type { JsonSchema } from '@sojourn/sdk';
import { alternativesOf, chosenAlternative } from './alternatives.js';
import { isSchema, itemsOf, propertiesOf } from './schema-parts.js';
import { wholeFieldOf } from './whole-field.js';

/** The schema that holds for a value: its own, or of several alternatives the one that the value is meant for. */
export function shapeOf(schema: JsonSchema, value: unknown): JsonSchema {
  const alternatives = wholeFieldOf(schema) === undefined ? alternativesOf(schema) : undefined;
  const chosen = alternatives?.[chosenAlternative(alternatives, value)];
  return chosen ?? schema;
}

/** The schema of a part of a value, under the key that leads there; undefined when it is not known. */
export function partOf(schema: JsonSchema, value: unknown, key: string): JsonSchema | undefined {
  const shape = shapeOf(schema, value);
  const property = propertiesOf(shape)?.[key];
  return property ?? (Array.isArray(value) && /^\d+$/.test(key) ? itemsOf(shape) : undefined);
}

/** The part of a value that a key leads to. */
export function valueAt(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value[Number(key)];
  return isSchema(value) ? value[key] : undefined;
}
