import type { Outgoing } from '../events/outgoing.js';
import type { Settings } from '../settings.js';
import { unreachable, verdictOf, type Verdict } from './verdict.js';

/** Who sends; it stands in the context of each event. */
const context = JSON.stringify({ library: { name: '@sojourn/client' } });

/**
 * Sends events in one request. The key travels in the body and the body as text: a browser then asks no permission
 * beforehand, for which there is no time when a page goes away.
 */
export async function postBatch(
  { url, key, timeoutMs, isBrowser }: Settings,
  batch: readonly Outgoing[],
  signal: AbortSignal,
): Promise<Verdict> {
  const events = batch.map(({ json }) => json).join(',');
  const sentAt = new Date().toISOString();
  try {
    const response = await fetch(`${url}/v1/batch`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: `{"writeKey":${JSON.stringify(key)},"sentAt":"${sentAt}","context":${context},"batch":[${events}]}`,
      credentials: 'omit',
      keepalive: isBrowser,
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    return await verdictOf(response);
  } catch {
    // The words of `fetch` differ from one runtime to the next, and all mean that there was no answer.
    return unreachable;
  }
}
