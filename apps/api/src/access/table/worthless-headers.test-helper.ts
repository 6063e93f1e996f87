import { basic, bearer, signInAs } from '../../testing/tenant.test-helper.js';
import type { TestApi } from '../../testing/test-api.test-helper.js';

/** What a request proves itself by. */
export type Headers = Readonly<Record<string, string>>;

/** Headers that prove nothing: none, keys and sessions that were revoked, and some that never were. */
export async function worthlessHeaders({
  store,
  url,
  house,
}: TestApi): Promise<Readonly<Record<string, Headers>>> {
  const { workspaceId } = house;
  const server = await store.apiKeys.create(workspaceId, {
    kind: 'server',
    name: 'revoked',
    environment: 'test',
  });
  const write = await store.apiKeys.create(workspaceId, {
    kind: 'write',
    name: 'revoked',
    environment: 'test',
  });
  const expired = await store.apiKeys.create(workspaceId, {
    kind: 'server',
    name: 'expired',
    environment: 'test',
    expiresAt: new Date(Date.now() - 1000),
  });
  await store.apiKeys.revoke(workspaceId, server.apiKey.id);
  await store.apiKeys.revoke(workspaceId, write.apiKey.id);
  const { headers } = await signInAs(store, url, workspaceId, 'admin', 'revoked');
  await fetch(`${url}/sign-out`, { method: 'POST', headers });
  return {
    nobody: {},
    'a revoked server key': bearer(server.secret),
    'a revoked write key': basic(write.secret),
    'an expired key': bearer(expired.secret),
    'a revoked session': headers,
    'a key with a wrong secret': bearer(
      `${house.serverKey.slice(0, -1)}${house.serverKey.endsWith('A') ? 'B' : 'A'}`,
    ),
    'a made-up session': { cookie: 'sojourn_session=made-up' },
    'an unknown scheme': { authorization: 'Digest x' },
  };
}
