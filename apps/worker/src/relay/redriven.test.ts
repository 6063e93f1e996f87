import { customerTransaction, mergeCustomers } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import type { Poison } from '../testing/poison.test-helper.js';
import { poisonIn } from '../testing/poison.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

const REFUSED = expect.stringContaining('refused') as string;

describe('an event that was set aside, once it is redriven,', () => {
  let scene: Scene;
  let poison: Poison;

  beforeEach(async () => {
    scene = await openScene();
    poison = poisonIn(scene);
  });
  afterEach(() => scene.close());

  const redrive = () => scene.store.setAside.redriveOldest(scene.workspaceId);
  const awaitBought = {
    type: 'wait-for-event',
    version: 1,
    config: { awaited: [{ id: 'bought', event: 'Bought' }], limit: 'P30D' },
  };
  const idOf = async (userId: string) =>
    (await scene.store.customers.byUserId(scene.workspaceId, userId))?.id ?? '';

  it('starts the journey, exactly once, with its own time and data', async () => {
    await scene.publish('Thanks', aJourney().always().wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment');
    await scene.track('ada', 'Order Completed', { order_id: 7 });
    await poison.relayInVain();
    expect(await poison.outbox()).toEqual([{ attempts: 3, reason: REFUSED }]);
    await scene.relay();
    expect(await scene.enrollments()).toEqual([]);

    await poison.mend();
    expect(await redrive()).toBe(1);
    expect(await poison.outbox()).toEqual([{ attempts: 0, reason: null }]);
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ entry: { order_id: 7 }, state: 'running' }]);
    expect(await poison.outbox()).toEqual([]);

    expect(await redrive()).toBe(0);
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(1);
  });

  it('answers the enrollment that waits for it', async () => {
    await scene.publish('Waiting', aJourney().on('Came').node('until', awaitBought, 'bought').build());
    await scene.track('ada', 'Came');
    await scene.relay();
    const [{ id } = { id: '' }] = await scene.enrollments();
    expect(await scene.run(id)).toMatchObject({ kind: 'wait' });
    await poison.refuse('UPDATE', 'enrollment');
    await scene.track('ada', 'Bought');
    await poison.relayInVain();
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 1 }]);

    await poison.mend();
    expect(await redrive()).toBe(1);
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 2 }]);
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(await scene.path(id)).toMatchObject([{ nodeId: 'until', outcome: 'bought' }]);
  });

  it('is set aside again when it fails again, after as many tries', async () => {
    await scene.publish('Thanks', aJourney().wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment');
    await scene.track('ada', 'Order Completed');
    await poison.relayInVain();
    expect(await redrive()).toBe(1);
    await scene.relay();
    expect(await poison.outbox()).toEqual([{ attempts: 1, reason: null }]);
    for (const _ of [2, 3]) await scene.relay();
    expect(await poison.outbox()).toEqual([{ attempts: 3, reason: REFUSED }]);
  });

  it('has what happened since seen by those whom it lets in', async () => {
    await scene.publish('Left', aJourney().on('Left').node('until', awaitBought, 'bought').build());
    await poison.refuse('INSERT', 'enrollment');
    await scene.track('ada', 'Left');
    await poison.relayInVain();
    await poison.mend();
    await scene.track('ada', 'Bought');
    await scene.relay();
    await redrive();
    await scene.relay();
    const [{ id } = { id: '' }] = await scene.enrollments();
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
  });

  it('starts nobody over whom a later event has let in', async () => {
    await scene.publish('Carts', aJourney().restartPerKey('entry.cart').wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment', `NEW.entry ->> 'total' = '1'`);
    await scene.track('ada', 'Order Completed', { cart: 'a', total: 1 });
    await scene.track('ada', 'Order Completed', { cart: 'b', total: 1 });
    await scene.track('ada', 'Order Completed', { cart: 'a', total: 2 });
    await poison.relayInVain();
    await poison.relayInVain();
    await poison.mend();
    expect(await redrive()).toBe(2);
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([
      { entry: { cart: 'a', total: 2 }, generation: 0, intent: null },
      { entry: { cart: 'b', total: 1 }, generation: 0, intent: null },
    ]);
    expect(await poison.outbox()).toEqual([]);
  });

  it.each([
    ['starts over', aJourney().on('Bought').restartPerKey('entry.cart').wait('P1D').build()],
    ['comes again after the end', aJourney().on('Bought').againAfterExit().exit('out').build()],
  ])('lets in no second time whom it let in at its last try: who %s', async (_how, graph) => {
    const open = aJourney().goal('bought', { event: 'Bought', ends: false }).exit('done').build();
    await scene.publish('Ended', open);
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    for (const { id } of await scene.enrollments()) await scene.run(id);
    const journeyId = await scene.publish('Again', graph);
    await poison.refuse('INSERT', 'goal_reached');
    await scene.track('ada', 'Bought', { cart: 'a' });
    await poison.relayInVain();
    const entries = async () => (await scene.enrollments()).filter((each) => each.journeyId === journeyId);
    const [first] = await entries();
    await scene.run(first?.id ?? '');
    expect(await poison.outbox()).toMatchObject([{ attempts: 3, reason: REFUSED }]);

    await poison.mend();
    expect(await redrive()).toBe(1);
    await scene.relay();
    expect(await poison.outbox()).toEqual([]);
    expect(await entries()).toMatchObject([{ id: first?.id, intent: null }]);
  });

  it('is relayed once by two relays side by side', async () => {
    await scene.publish('Thanks', aJourney().always().wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment');
    for (const place of [0, 1, 2, 3, 4, 5]) {
      await scene.track(`customer-${place}`, 'Order Completed', { place: 1 });
      await scene.track(`customer-${place}`, 'Order Completed', { place: 2 });
    }
    for (const _ of [1, 2]) await poison.relayInVain();
    await poison.mend();
    expect(await redrive()).toBe(12);
    await Promise.all([scene.relay(), scene.relay(), redrive()]);
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(12);
    expect(await poison.outbox()).toEqual([]);
  });

  it('is the survivor’s when its customer has been merged', async () => {
    await scene.publish('Thanks', aJourney().wait('P1D').build());
    await poison.refuse('INSERT', 'enrollment');
    await scene.track('former', 'Order Completed');
    await poison.relayInVain();
    await poison.mend();
    await scene.identify('ada', { name: 'Ada' });
    const [from, into] = [await idOf('former'), await idOf('ada')];
    await customerTransaction(scene.desk.dataSource, (transaction) =>
      mergeCustomers(transaction, scene.workspaceId, { from, into }),
    );
    expect(await redrive()).toBe(1);
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ customerId: into }]);
  });
});
