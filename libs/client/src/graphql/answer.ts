import { parseObject } from '../asking/parse-object.js';
import { SojournError, type GraphqlProblem } from './sojourn-error.js';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message?: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * Reads what GraphQL has answered.
 *
 * @throws SojournError when there are errors in it, or when it is no answer of GraphQL
 */
export function answerOf(status: number, text: string): unknown {
  const { data, errors }: Answer = parseObject(text);
  const problems = (errors ?? []).map(
    ({ message = 'There was an error.', path, extensions }): GraphqlProblem => ({
      message,
      code: extensions?.code ?? 'BAD_REQUEST',
      ...(path && { path: path.join('.') }),
    }),
  );
  const [first] = problems;
  if (first) throw new SojournError(problems.map(({ message }) => message).join(' '), first.code, problems);
  if (data === undefined || data === null) {
    throw new SojournError(`Sojourn answered ${status} without data.`, `http-${status}`);
  }
  return data;
}
