import { ErrorSchemaBuilder, type ErrorSchema } from '@rjsf/utils';
import type { Problem } from '@sojourn/journey';

/** A node's problems as errors of the fields they are about. `depth` is the length of the path to its configuration. */
export function errorsOf(problems: readonly Problem[], depth: number): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { message, severity, path } of problems) {
    if (severity === 'error' && path.length > depth) builder.addErrors(message, path.slice(depth).map(toKey));
  }
  return builder.ErrorSchema;
}

function toKey(part: string): string | number {
  return /^\d+$/.test(part) ? Number(part) : part;
}
