import { sayIssues } from '@sojourn/journey';
import type { JsonSchema } from '@sojourn/sdk';
import { z } from 'zod';

/** Reads a JSON Schema; undefined when it cannot be read. One that refers to itself might never come to an end. */
export function readDataSchema(schema: JsonSchema): z.ZodType | undefined {
  const known = read.get(schema);
  if (known !== undefined) return known;
  try {
    if (JSON.stringify(schema).includes('"$ref"')) return undefined;
    const made = z.fromJSONSchema(schema);
    read.set(schema, made);
    return made;
  } catch {
    return undefined;
  }
}

/** Reading is slow, and the same plan is asked again and again. */
const read = new WeakMap<JsonSchema, z.ZodType>();

/** Everything that is wrong with data, in sentences; empty when it fits the schema. */
export function dataProblems(schema: z.ZodType, data: unknown): readonly string[] {
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return [];
  return sayIssues(parsed.error.issues).map(({ message }) => message);
}
