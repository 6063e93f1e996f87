import { pause } from '../delivery/pause.js';
import { passes } from '../delivery/verdict.js';
import { retryAfterMs, waitBefore } from '../delivery/wait-before.js';
import type { Settings } from '../settings.js';
import { answerOf } from './answer.js';
import { SojournError } from './sojourn-error.js';

/** How to ask. */
export interface AskOptions {
  /** Whether the same again does no harm, as with an `idempotencyKey`; queries are, mutations are not unless told. */
  readonly isRepeatable?: boolean;
  /** Ends the attempts. */
  readonly signal?: AbortSignal;
}

/** One attempt that brought no answer. */
interface Failure {
  readonly error: SojournError;
  /** Whether nothing can have happened on the other side. */
  readonly isTurnedAway: boolean;
  readonly afterMs?: number | undefined;
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
  { isRepeatable = !/\bmutation\b/.test(document), signal = new AbortController().signal }: AskOptions = {},
): Promise<unknown> {
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    const outcome = await attempt(settings, JSON.stringify({ query: document, variables }), signal);
    if ('data' in outcome) return outcome.data;
    signal.throwIfAborted();
    const mayRepeat = isRepeatable || outcome.isTurnedAway;
    if (!mayRepeat || failures >= settings.retry.attempts) throw outcome.error;
    await pause(waitBefore(failures, settings.retry, outcome.afterMs), signal);
  }
}

async function attempt(
  { url, key, timeoutMs }: Settings,
  body: string,
  signal: AbortSignal,
): Promise<{ readonly data: unknown } | Failure> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body,
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    text = await response.text();
  } catch {
    return { error: new SojournError('Sojourn cannot be reached.', 'unreachable'), isTurnedAway: false };
  }
  const { status, headers } = response;
  if (!passes(status)) return { data: answerOf(status, text) };
  return {
    error: new SojournError(`Sojourn answered ${status}.`, `http-${status}`),
    isTurnedAway: status === 429,
    afterMs: retryAfterMs(headers.get('retry-after')),
  };
}
