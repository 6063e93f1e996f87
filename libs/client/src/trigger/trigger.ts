import { parseObject } from '../asking/parse-object.js';
import { post } from '../asking/post.js';
import { newMessageId } from '../events/message-id.js';
import { SojournError, type GraphqlProblem } from '../graphql/sojourn-error.js';
import type { Settings } from '../settings.js';
import type { Triggered, TriggerInput } from './trigger-input.js';

/**
 * Names a customer to a journey; each attempt has the same idempotency key.
 *
 * @throws SojournError when there is no answer, or the call was refused
 */
export async function trigger(
  settings: Settings,
  journeyKey: string,
  { idempotencyKey = newMessageId(), ...call }: TriggerInput,
): Promise<Triggered> {
  const { status, text } = await post(settings, {
    path: `/v1/journeys/${encodeURIComponent(journeyKey)}/trigger`,
    body: JSON.stringify(call),
    headers: { 'idempotency-key': idempotencyKey },
    isRepeatable: true,
  });
  const body = parseObject(text);
  const { id } = body;
  if (status < 300 && typeof id === 'string') return { id };
  throw refusalOf(status, body);
}

function refusalOf(
  status: number,
  { code, detail, problems }: Readonly<Record<string, unknown>>,
): SojournError {
  const rule = typeof code === 'string' ? code : `http-${status}`;
  const message = typeof detail === 'string' ? detail : `Sojourn answered ${status}.`;
  const placed = Array.isArray(problems) ? problems.filter(isPlaced) : [];
  return new SojournError(
    message,
    rule,
    placed.map((problem): GraphqlProblem => ({ ...problem, code: rule })),
  );
}

function isPlaced(problem: unknown): problem is { readonly path: string; readonly message: string } {
  if (typeof problem !== 'object' || problem === null) return false;
  const { path, message } = problem as Partial<Record<string, unknown>>;
  return typeof path === 'string' && typeof message === 'string';
}
