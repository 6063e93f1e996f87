import { sayIssues, type SaidIssue } from '@sojourn/journey';
import type { JsonSchema } from '@sojourn/sdk';
import { z } from 'zod';

/**
 * Reads a JSON Schema; undefined when it cannot be read. One that refers to itself might never come to an end, and neither
 * might a pattern.
 */
export function readDataSchema(schema: JsonSchema): z.ZodType | undefined {
  const known = read.get(schema);
  if (known !== undefined) return known;
  try {
    if (endless.test(JSON.stringify(schema))) return undefined;
    const made = z.fromJSONSchema(schema);
    read.set(schema, made);
    return made;
  } catch {
    return undefined;
  }
}

// A keyword has a text there, a field of the data by the same name has a schema.
const endless = /"(\$ref|pattern)":"|"patternP/;

/** Reading is slow, and the same plan is asked again and again. */
const read = new WeakMap<JsonSchema, z.ZodType>();

/** Everything that is wrong with data, by place; nothing when they fit the schema, or there is none. */
export function dataProblems(schema: JsonSchema | undefined, data: unknown): readonly SaidIssue[] {
  const parsed = schema && readDataSchema(schema)?.safeParse(data, { reportInput: true });
  return parsed?.error ? sayIssues(parsed.error.issues) : [];
}
