import { pause } from '../delivery/pause.js';
import { passes } from '../delivery/verdict.js';
import { retryAfterMs, waitBefore } from '../delivery/wait-before.js';
import { SojournError } from '../graphql/sojourn-error.js';
import type { Settings } from '../settings.js';

/** What is sent to be answered. */
export interface Question {
  /** Such as `/graphql`. */
  readonly path: string;
  /** JSON. */
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether the same again does no harm. */
  readonly isRepeatable: boolean;
  /** Ends the attempts. */
  readonly signal?: AbortSignal | undefined;
}

/** An answer that will not be another one by itself. */
export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** One attempt that brought no answer. */
interface Failure {
  readonly error: SojournError;
  /** Whether nothing can have happened on the other side. */
  readonly isTurnedAway: boolean;
  readonly afterMs?: number | undefined;
}

/**
 * Sends a question with the key, again and again until there is an answer, as often as the settings allow.
 *
 * @throws SojournError when there is none
 */
export async function post(settings: Settings, question: Question): Promise<Answered> {
  const { isRepeatable, signal = new AbortController().signal } = question;
  for (let failures = 1; ; failures += 1) {
    signal.throwIfAborted();
    const outcome = await attempt(settings, question, signal);
    if ('text' in outcome) return outcome;
    signal.throwIfAborted();
    const mayRepeat = isRepeatable || outcome.isTurnedAway;
    if (!mayRepeat || failures >= settings.retry.attempts) throw outcome.error;
    await pause(waitBefore(failures, settings.retry, outcome.afterMs), signal);
  }
}

async function attempt(
  { url, key, timeoutMs }: Settings,
  { path, body, headers }: Question,
  signal: AbortSignal,
): Promise<Answered | Failure> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
      body,
      credentials: 'omit',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    text = await response.text();
  } catch {
    return { error: new SojournError('Sojourn cannot be reached.', 'unreachable'), isTurnedAway: false };
  }
  const { status } = response;
  if (!passes(status)) return { status, text };
  return {
    error: new SojournError(`Sojourn answered ${status}.`, `http-${status}`),
    isTurnedAway: status === 429,
    afterMs: retryAfterMs(response.headers.get('retry-after')),
  };
}
