import type { ErrorSchema } from '@rjsf/utils';

/** Every message below a place of the form, whatever it is about there. */
export function messagesIn(errors: ErrorSchema | undefined): readonly string[] {
  if (errors === undefined) return [];
  const { __errors: own = [], ...parts } = errors;
  return [...own, ...Object.values(parts).flatMap((part) => messagesIn(part as ErrorSchema))];
}

/** The errors of a part. */
export function errorsAt(
  errors: ErrorSchema | undefined,
  ...path: readonly (string | number)[]
): ErrorSchema | undefined {
  return path.reduce<ErrorSchema | undefined>((at, key) => at?.[key], errors);
}
