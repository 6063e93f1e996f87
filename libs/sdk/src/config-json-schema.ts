import { DefinitionError } from './definition-error.js';
import type { JsonSchema } from './manifest.js';
import { z } from 'zod';

/**
 * The form and the validation of a configuration, as JSON Schema (draft 7).
 * Throws a `DefinitionError` for what JSON cannot hold, such as a date.
 */
export function configJsonSchema(type: string, config: z.ZodObject): JsonSchema {
  try {
    return { ...z.toJSONSchema(config, { io: 'input', target: 'draft-7' }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DefinitionError(type, [`config: cannot become a form: ${reason}`]);
  }
}
