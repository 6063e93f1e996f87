import type { ErrorSchema } from '@rjsf/utils';
import { errorsAt, messagesIn } from '../form/errors-in.js';

/** What is wrong at a part of a rule: in plain words where it is only empty; undefined when nothing is. */
export function saidAt(
  errors: ErrorSchema | undefined,
  path: readonly (string | number)[],
  value: unknown,
  whenEmpty: string,
): string | undefined {
  const said = messagesIn(errorsAt(errors, ...path));
  if (said.length === 0) return undefined;
  return value == null || value === '' ? whenEmpty : said.join(' ');
}

/** What is wrong with a rule beside the parts of its value that say so themselves: all of it, or those of these names. */
export function saidBeside(
  errors: ErrorSchema | undefined,
  shown: 'value' | readonly string[],
): readonly string[] {
  const { value, ...rest } = (errors ?? {}) as Readonly<Record<string, ErrorSchema | undefined>>;
  const parts =
    shown === 'value' ? [] : Object.entries(value ?? {}).filter(([part]) => !shown.includes(part));
  return [...messagesIn(rest), ...messagesIn(Object.fromEntries(parts))];
}
