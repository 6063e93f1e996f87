import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { Store } from '../store.js';
import type { TestDatabase } from '../testing/test-database.js';
import { createTestDatabase } from '../testing/test-database.js';
import type { VirtualClock } from '../testing/virtual-clock.js';
import { openVirtualClock } from '../testing/virtual-clock.js';
import type { WorkspaceId } from '../workspace-id.js';
import { takeTellTurn } from './tell-turn.js';

const NOON = Date.parse('2031-03-30T12:00:00Z');

describe('the turn to tell people inside', () => {
  let database: TestDatabase;
  let clock: VirtualClock;
  let dataSource: DataSource;
  let here: WorkspaceId;
  let there: WorkspaceId;

  beforeAll(async () => {
    database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    await clock.standAt(NOON);
    dataSource = await createDataSource({ url: database.url }).initialize();
    const { workspaces } = new Store(dataSource);
    here = (await workspaces.create({ name: 'Here' })).id;
    there = (await workspaces.create({ name: 'There' })).id;
  });
  afterAll(async () => {
    await dataSource.destroy();
    await clock.close();
    await database.drop();
  });

  /** How many of ten who ask at once have it. */
  async function taken(workspaceId: WorkspaceId): Promise<number> {
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => takeTellTurn(dataSource, workspaceId, 1_000)),
    );
    return asked.filter((isMine) => isMine).length;
  }

  it('is taken once, and comes again when its time has passed', async () => {
    expect([await taken(here), await taken(here)]).toEqual([1, 0]);
    await clock.standAt(NOON + 999);
    expect(await taken(here)).toBe(0);
    await clock.standAt(NOON + 1_000);
    expect([await taken(here), await taken(here)]).toEqual([1, 0]);
  });

  it('is each workspace’s own', async () => {
    await clock.standAt(NOON + 60_000);
    expect([await taken(here), await taken(there)]).toEqual([1, 1]);
  });
});
