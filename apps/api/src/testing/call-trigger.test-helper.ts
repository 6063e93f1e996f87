import type { Tenant } from './tenant.test-helper.js';
import type { TestApi } from './test-api.test-helper.js';

/** Names a customer to a journey over REST, as a server does; returns the id of the call. */
export async function callTrigger(
  { url }: TestApi,
  { server }: Tenant,
  journeyKey: string,
  userId: string,
): Promise<string> {
  const answer = await fetch(`${url}/v1/journeys/${journeyKey}/trigger`, {
    method: 'POST',
    headers: { ...server, 'idempotency-key': userId },
    body: JSON.stringify({ userId }),
  });
  const { id } = (await answer.json()) as { readonly id?: string };
  if (id === undefined) throw new Error(`the call was not taken: ${answer.status}`);
  return id;
}
