import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import { z } from 'zod';

/**
 * What the form asks about schemas while it draws itself (which alternative fits). It compiles nothing to code, so
 * it works where the page may not evaluate any; what is wrong is said by the engine's rules instead.
 */
export const schemaValidator: ValidatorType = {
  isValid: (schema: RJSFSchema, value: unknown) => fits(schema, value),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
};

function fits(schema: RJSFSchema, value: unknown): boolean {
  return z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value).success;
}
