import type { Manifest } from '@sojourn/sdk';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';

describe('the manifests of actions', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const manifest = (type: string, differently: Partial<Manifest> = {}): Manifest => ({
    type,
    version: 1,
    title: type,
    description: '',
    category: 'Custom',
    icon: 'bolt',
    configSchema: { type: 'object' },
    outcomes: [{ id: 'done', title: 'Done' }],
    summary: 'Do it',
    retry: { attempts: 3, timeoutMs: 30_000 },
    ...differently,
  });

  it('offers what was announced last, and nothing else', async () => {
    const { manifests } = test.store;
    expect(await manifests.listOffered()).toEqual([]);
    const [webhook, print] = [manifest('webhook'), manifest('print')];
    await manifests.announce([webhook, print]);
    await manifests.announce([print, webhook]);
    expect(await manifests.listOffered()).toEqual([print, webhook]);

    const renamed = manifest('print', { title: 'Print a letter' });
    const second = manifest('print', { version: 2 });
    await manifests.announce([renamed, second]);
    expect(await manifests.listOffered()).toEqual([renamed, second]);

    await manifests.announce([]);
    expect(await manifests.listOffered()).toEqual([]);
    await manifests.announce([print]);
    expect(await manifests.listOffered()).toEqual([print]);
  });

  it('lets processes announce side by side', async () => {
    const { manifests } = test.store;
    const both = [manifest('a'), manifest('b')];
    await Promise.all([1, 2, 3, 4].map((n) => manifests.announce(n % 2 ? both : [...both].reverse())));
    expect(await manifests.listOffered()).toEqual(both);
  });
});
