import type { Role, Store, WorkspaceId } from '@sojourn/store';

/** A workspace with everything that can prove to speak for it: header or cookie, ready to send. */
export interface Tenant {
  readonly workspaceId: WorkspaceId;
  readonly adminId: string;
  readonly writeKey: string;
  readonly serverKey: string;
  /** Headers of an admin's browser. */
  readonly admin: Readonly<Record<string, string>>;
  /** Headers of a program with the server key. */
  readonly server: Readonly<Record<string, string>>;
}

/** Makes a workspace; its name stands in everything that is its own. */
export async function createTenant(store: Store, url: string, name: string): Promise<Tenant> {
  const { id: workspaceId } = await store.workspaces.create({ name: `${name} workspace` });
  const write = await store.apiKeys.create(workspaceId, {
    kind: 'write',
    name: `${name} write`,
    environment: 'test',
  });
  const server = await store.apiKeys.create(workspaceId, {
    kind: 'server',
    name: `${name} server`,
    environment: 'test',
  });
  const { userId, headers } = await signInAs(store, url, workspaceId, 'admin', name);
  return {
    workspaceId,
    adminId: userId,
    writeKey: write.secret,
    serverKey: server.secret,
    admin: headers,
    server: bearer(server.secret),
  };
}

/** Signs a new member in by a link, as a browser does; returns the headers it sends from then on. */
export async function signInAs(
  store: Store,
  url: string,
  workspaceId: WorkspaceId,
  role: Role,
  name: string,
) {
  const email = `${role}@${name.toLowerCase().replaceAll(' ', '-')}.test`;
  const user = await store.members.add(workspaceId, { email, name: `${name} ${role}`, role });
  const token = await store.signInLinks.create(workspaceId, user.id);
  const answer = await fetch(`${url}/sign-in?token=${token}`, { redirect: 'manual' });
  return { userId: user.id, headers: { cookie: cookieOf(answer) } };
}

/** The cookie an answer sets, as the next request sends it. */
export function cookieOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The header of a program with this key. */
export function bearer(key: string): Readonly<Record<string, string>> {
  return { authorization: `Bearer ${key}` };
}

/** The header of a Segment client with this key. */
export function basic(key: string): Readonly<Record<string, string>> {
  return { authorization: `Basic ${btoa(`${key}:`)}` };
}
