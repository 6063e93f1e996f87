import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils';
import type { PlacedProblem } from './place-problems.js';

/** Problems as errors of the form's fields. */
export function errorsOf(problems: readonly PlacedProblem[]): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { message, path } of problems) builder.addErrors(message, path.map(toKey));
  return builder.ErrorSchema;
}

function toKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
