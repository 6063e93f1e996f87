import { post } from '../asking/post.js';
import type { Settings } from '../settings.js';
import { answerOf } from './answer.js';

/** How to ask. */
export interface AskOptions {
  /** Whether the same again does no harm, as with an `idempotencyKey`; queries are, mutations are not unless told. */
  readonly isRepeatable?: boolean;
  /** Ends the attempts. */
  readonly signal?: AbortSignal;
}

/**
 * Asks GraphQL and gives the data.
 *
 * @throws SojournError when there is no answer, or one with errors
 */
export async function ask(
  settings: Settings,
  document: string,
  variables: unknown,
  { isRepeatable = !/\bmutation\b/.test(document), signal }: AskOptions = {},
): Promise<unknown> {
  const body = JSON.stringify({ query: document, variables });
  const { status, text } = await post(settings, { path: '/graphql', body, isRepeatable, signal });
  return answerOf(status, text);
}
