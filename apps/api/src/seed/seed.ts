import { type Store, underAdvisoryLock, type UserEntity, type WorkspaceEntity } from '@sojourn/store';
import { signInUrl } from '../access/sign-in/sign-in-url.js';
import type { DataSource } from '../database/data-source.js';
import type { Environment } from '../environment/environment.js';
import { seedSample } from './seed-sample.js';

/** What a seeding tells whoever asked for it; secrets are told here and never again. */
export interface Seeded {
  /** For browsers and shops: may only send events in. */
  readonly writeKey?: string;
  /** For programs that speak for the workspace. */
  readonly apiKey?: string;
  readonly signInUrl: string;
}

/** How a seeding is done. */
export interface SeedOptions {
  readonly environment: Environment;
  /** Whether keys are made although there are some: theirs cannot be told again. */
  readonly mintKeys: boolean;
}

const ADMIN = { email: 'admin@sojourn.local', name: 'Admin', role: 'admin' } as const;

/** Puts into an empty database what a first start needs; may be repeated, and run by several processes at once. */
export async function seed(dataSource: DataSource, store: Store, options: SeedOptions): Promise<Seeded> {
  return underAdvisoryLock(dataSource, 'sojourn-seed', async () => {
    const existing = await store.workspaces.first();
    const workspace = existing ?? (await store.workspaces.create({ name: 'My workspace' }));
    const admin = await adminOf(store, workspace);
    await seedSample(store, workspace.id, admin.id);
    const keys = options.mintKeys || !existing ? await mintKeys(store, workspace, options.environment) : {};
    const token = await store.signInLinks.create(workspace.id, admin.id);
    return { ...keys, signInUrl: signInUrl(options.environment.publicUrl, token) };
  });
}

async function adminOf(store: Store, { id }: WorkspaceEntity): Promise<UserEntity> {
  return (await store.members.findByEmail(id, ADMIN.email)) ?? store.members.add(id, ADMIN);
}

async function mintKeys(store: Store, { id }: WorkspaceEntity, { mode: environment }: Environment) {
  const write = await store.apiKeys.create(id, { kind: 'write', name: 'Browser', environment });
  const server = await store.apiKeys.create(id, { kind: 'server', name: 'Server', environment });
  return { writeKey: write.secret, apiKey: server.secret };
}
