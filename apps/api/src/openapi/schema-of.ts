import type { JsonSchema } from '@sojourn/sdk';
import { z } from 'zod';

/** What a zod schema takes, as the JSON Schema of OpenAPI 3.1. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  return rest;
}

/** Refers to a schema of the document by its name. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` };
}
