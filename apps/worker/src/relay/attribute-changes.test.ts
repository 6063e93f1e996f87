import { aJourney } from '@sojourn/testing';
import { customerTransaction, mergeCustomers, rows } from '@sojourn/store';
import { randomUUID } from 'node:crypto';
import { poisonIn } from '../testing/poison.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('a change of an attribute', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const onPlan = (config: object = {}) =>
    aJourney().trigger('attribute', { attribute: 'customer.plan', ...config });
  const set = (value: string) =>
    ({
      type: 'set-attribute',
      version: 1,
      config: { attribute: 'plan', change: 'set', value },
    }) as const;
  const idOf = async (userId: string) =>
    (await scene.store.customers.byUserId(scene.workspaceId, userId))?.id ?? '';
  const entries = async () => (await scene.enrollments()).map(({ entry }) => entry);
  const decisions = async () =>
    (
      await rows<{ readonly outcome: number }>(
        scene.desk.dataSource,
        `SELECT outcome FROM decision ORDER BY seq`,
      )
    ).map(({ outcome }) => outcome);

  it('lets in whom it concerns, once for each, and keeps what was decided', async () => {
    await scene.publish('Upgraded', onPlan({ from: 'free', to: 'gold' }).always().wait('P1D').build());
    for (const plan of ['free', 'gold', 'gold', 'silver', 'free', 'gold'])
      await scene.identify('ada', { plan });
    await scene.relay();
    const entry = { attribute: 'customer.plan', from: 'free', to: 'gold' };
    expect(await entries()).toEqual([entry, entry]);
    // 1 = entered, 14 = another change than the trigger waits for.
    expect(await decisions()).toEqual([14, 1, 14, 14, 1]);
    expect(await rows(scene.desk.dataSource, `SELECT FROM outbox`)).toEqual([]);
  });

  it('tells one entry from another by what it changed to', async () => {
    await scene.publish('New plan', onPlan().oncePerKey('entry.to').wait('P1D').build());
    for (const plan of ['gold', 'free', 'gold', null]) await scene.identify('ada', { plan });
    await scene.relay();
    expect((await scene.enrollments()).map(({ entryKey }) => entryKey)).toEqual(['gold', 'free']);
    // 31 = entered before, 30 = no key.
    expect(await decisions()).toEqual([1, 1, 31, 30]);
  });

  it('lets in whom an import changes only by choice', async () => {
    await scene.publish('Not by imports', onPlan().wait('P1D').build());
    const chosen = await scene.publish('By imports', onPlan({ imports: true }).wait('P1D').build());
    const brought = { type: 'identify', name: null, properties: { plan: 'gold' }, imported: true } as const;
    await scene.receive('ada', { ...brought, messageId: randomUUID() });
    await scene.relay();
    expect((await scene.enrollments()).map(({ journeyId }) => journeyId)).toEqual([chosen]);
  });

  it('lets in nobody by what is more than a day old when it arrives, unless that is chosen', async () => {
    await scene.publish('Not by what is old', onPlan().wait('P1D').build());
    const chosen = await scene.publish('By all', onPlan({ imports: true }).wait('P1D').build());
    const old = { type: 'identify', name: null, messageId: randomUUID() } as const;
    const occurredAt = new Date(Date.now() - 25 * 3_600_000);
    await scene.receive('ada', { ...old, properties: { plan: 'gold' }, occurredAt });
    await scene.relay();
    expect((await scene.enrollments()).map(({ journeyId }) => journeyId)).toEqual([chosen]);
  });

  it('only has a paused journey say that it was', async () => {
    const journeyId = await scene.publish('Paused', onPlan().wait('P1D').build());
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await scene.identify('ada', { plan: 'gold' });
    await scene.relay();
    expect(await entries()).toEqual([]);
    expect(await decisions()).toEqual([40]);
  });

  it('lets the survivor of a merge in by what came to them', async () => {
    await scene.publish('Gold', onPlan({ to: 'gold' }).always().wait('P1D').build());
    await scene.identify('ada', { city: 'Ulm' });
    await scene.identify('former', { plan: 'gold' });
    await scene.relay();
    const [from, into] = [await idOf('former'), await idOf('ada')];
    await customerTransaction(scene.desk.dataSource, (transaction) =>
      mergeCustomers(transaction, scene.workspaceId, { from, into }),
    );
    await scene.relay();
    const entered = { customerId: into, entry: { attribute: 'customer.plan', from: null, to: 'gold' } };
    expect(await scene.enrollments()).toMatchObject([entered, entered]);
  });

  it('that was set aside lets in once it is redriven, and once only', async () => {
    const poison = poisonIn(scene);
    await scene.publish('Gold', onPlan({ to: 'gold' }).always().wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment');
    await scene.identify('ada', { plan: 'gold' });
    await poison.relayInVain();
    expect(await entries()).toEqual([]);
    await poison.mend();
    expect(await scene.store.setAside.redriveOldest(scene.workspaceId)).toBe(1);
    await scene.relay();
    expect(await entries()).toEqual([{ attribute: 'customer.plan', from: null, to: 'gold' }]);
    expect(await scene.store.setAside.redriveOldest(scene.workspaceId)).toBe(0);
  });

  it('comes to an end where journeys feed each other by it', async () => {
    await scene.publish('Down', onPlan({ to: 'gold' }).always().node('set', set('free'), 'next').build());
    await scene.publish('Up', onPlan({ to: 'free' }).always().node('set', set('gold'), 'next').build());
    await scene.identify('ada', { plan: 'gold' });
    const done = new Set<string>();
    for (;;) {
      await scene.relay();
      const open = (await scene.enrollments()).filter(({ id }) => !done.has(id));
      if (open.length === 0) break;
      for (const { id } of open) {
        done.add(id);
        await scene.run(id);
      }
    }
    expect(done.size).toBe(21);
  });
});
