import { createDataSource, Store } from '@sojourn/store';
import type { ApiAccess } from '@sojourn/testing';

/** A workspace of the house, with what its programs know. */
export interface Tenant extends ApiAccess {
  readonly workspaceId: string;
  /** The last part of its customers' addresses, by which a mail tells whose it is. */
  readonly domain: string;
  /** `http://host:port` of the API. */
  readonly url: string;
  readonly writeKey: string;
}

const environment = 'development';

/** Makes a workspace for each domain, in a database that is migrated. */
export async function createTenants(
  databaseUrl: string,
  url: string,
  domains: readonly string[],
): Promise<readonly Tenant[]> {
  const dataSource = await createDataSource({ url: databaseUrl, poolSize: 1 }).initialize();
  try {
    const store = new Store(dataSource);
    const tenants: Tenant[] = [];
    for (const domain of domains) {
      const { id: workspaceId } = await store.workspaces.create({ name: domain });
      const write = await store.apiKeys.create(workspaceId, { kind: 'write', name: 'Shop', environment });
      const server = await store.apiKeys.create(workspaceId, { kind: 'server', name: 'Server', environment });
      const access = { url, graphqlUrl: `${url}/graphql`, writeKey: write.secret, apiKey: server.secret };
      tenants.push({ workspaceId, domain, ...access });
    }
    return tenants;
  } finally {
    await dataSource.destroy();
  }
}
