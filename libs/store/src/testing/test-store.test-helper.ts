import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { Store } from '../store.js';
import type { WorkspaceId } from '../workspace-id.js';
import { createTestDatabase } from './test-database.js';
import { openVirtualClock, type VirtualClock } from './virtual-clock.js';

/** A store over a database of its own, with a workspace in it and a foreign one. */
export interface TestStore {
  readonly url: string;
  readonly dataSource: DataSource;
  readonly store: Store;
  readonly workspaceId: WorkspaceId;
  readonly foreignWorkspaceId: WorkspaceId;
  close(): Promise<void>;
}

/** How a store is opened. */
export interface TestStoreOptions {
  readonly poolSize?: number;
  /** Asks for a clock in the test's hands, and is given it; it is to be closed before the store. */
  readonly withClock?: (clock: VirtualClock) => void;
}

/** Opens a store for the tests of one file. */
export async function openTestStore({ poolSize = 10, withClock }: TestStoreOptions = {}): Promise<TestStore> {
  const database = await createTestDatabase();
  withClock?.(await openVirtualClock(database.url));
  const dataSource = createDataSource({ url: database.url, poolSize });
  await dataSource.initialize();
  const store = new Store(dataSource);
  const workspace = await store.workspaces.create({ name: 'Acme' });
  const foreign = await store.workspaces.create({ name: 'Elsewhere' });
  return {
    url: database.url,
    dataSource,
    store,
    workspaceId: workspace.id,
    foreignWorkspaceId: foreign.id,
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
