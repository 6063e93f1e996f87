import { retryAfterMs } from './wait-before.js';

/** What became of a request. */
export type Verdict =
  /** Stored, but for what the server names by its place in the request. */
  | { readonly kind: 'taken'; readonly refused: readonly Refusal[] }
  /** Never to be sent again. */
  | ({ readonly kind: 'refused' } & Reason)
  /** Too much at once. */
  | { readonly kind: 'too-large' }
  /** To be sent again, not before what the server has asked for. */
  | { readonly kind: 'again'; readonly code: string; readonly afterMs?: number | undefined };

/** Why something is not taken. */
export interface Reason {
  readonly code: string;
  readonly reason: string;
}

/** One event of a request that was not taken. */
export interface Refusal extends Reason {
  /** Its place in the request, from zero. */
  readonly index: number;
}

/** The verdict when there was no answer. */
export const unreachable: Verdict = { kind: 'again', code: 'unreachable' };

/** Statuses that pass: a time-out, too early, too many, and whatever is wrong on the other side. */
export function passes(status: number): boolean {
  return [408, 425, 429].includes(status) || status >= 500;
}

/** Reads what the intake has answered. */
export async function verdictOf(response: Response): Promise<Verdict> {
  const { status, headers } = response;
  const body = await bodyOf(response);
  if (response.ok && body['success'] === true) return { kind: 'taken', refused: refusalsIn(body['refused']) };
  // Something between here and Sojourn says so, and Sojourn itself has not stored anything.
  if (response.ok) return { kind: 'again', code: 'not-sojourn' };
  if (passes(status)) {
    return { kind: 'again', code: `http-${status}`, afterMs: retryAfterMs(headers.get('retry-after')) };
  }
  if (status === 413) return { kind: 'too-large' };
  const { code, detail } = body;
  return {
    kind: 'refused',
    code: typeof code === 'string' ? code : `http-${status}`,
    reason: typeof detail === 'string' ? detail : `The server answered ${status}.`,
  };
}

async function bodyOf(response: Response): Promise<Readonly<Record<string, unknown>>> {
  try {
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null ? { ...body } : {};
  } catch {
    // Not JSON, or cut off: the status says what there is to say.
    return {};
  }
}

function refusalsIn(list: unknown): readonly Refusal[] {
  return Array.isArray(list) ? list.filter(isRefusal) : [];
}

function isRefusal(item: unknown): item is Refusal {
  if (typeof item !== 'object' || item === null) return false;
  const { index, code, reason } = item as Partial<Record<keyof Refusal, unknown>>;
  return Number.isSafeInteger(index) && typeof code === 'string' && typeof reason === 'string';
}
