import type { ParseArgsConfig } from 'node:util';
import { parseArgs } from 'node:util';

type ArgumentOptions = NonNullable<ParseArgsConfig['options']>;

/** What stands on a command line, or what is wrong with it, in Node's words, which name the argument. */
export type ReadArguments<Options extends ArgumentOptions> =
  | { readonly kind: 'read'; readonly values: ArgumentValues<Options> }
  | { readonly kind: 'refused'; readonly reason: string };

type ArgumentValues<Options extends ArgumentOptions> = ReturnType<
  typeof parseArgs<{ args: string[]; options: Options }>
>['values'];

/** Reads the command line of a command, which takes options and nothing else. */
export function readArguments<Options extends ArgumentOptions>(
  args: readonly string[],
  options: Options,
): ReadArguments<Options> {
  try {
    return { kind: 'read', values: parseArgs({ args: [...args], options }).values };
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message: string };
    if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
      return { kind: 'refused', reason: message };
    throw error;
  }
}
