import { EventEntity, ListMemberEntity } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { eventually } from '../testing/eventually.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

type Rule = Readonly<Record<string, unknown>>;

const when = (...rules: Rule[]) => ({ combinator: 'and', rules });
const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config }) as never;
const sameCart = [{ property: 'cart_id', as: 'entry.cart_id' }];
const forOrder = (about: Record<string, unknown> = {}) =>
  node('wait-for-event', {
    awaited: [{ id: 'ordered', event: 'Order Completed', ...about }],
    limit: 'P3D',
  });
/** Waits for an order, and says by its exit which way was taken. */
const forAnOrder = (journey: JourneyBuilder, about: Record<string, unknown> = {}) =>
  journey
    .node('order', forOrder(about), 'ordered')
    .exit('ordered')
    .after('order', 'not-in-time')
    .exit('not in time')
    .build();

describe('a wait', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const added = () => aJourney().on('Product Added').always();

  async function enter(graph: ReturnType<typeof forAnOrder>, properties: Record<string, unknown> = {}) {
    await scene.publish('Cart', graph, { events: ['Product Added'] });
    await scene.track('ada', 'Product Added', properties);
    await scene.relay();
    return only();
  }

  async function only(): Promise<string> {
    const [enrollment] = await scene.enrollments();
    if (!enrollment) throw new Error('nobody entered');
    return enrollment.id;
  }

  const end = async () => (await scene.enrollments()).map(({ endReason }) => endReason);
  const nudges = async () => (await scene.enrollments()).map(({ wakeNo }) => wakeNo);

  describe('for an event', () => {
    it('is registered by name, and nudged by that event only', async () => {
      const id = await enter(forAnOrder(added()));
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait', summary: 'order' });
      expect(await scene.enrollments()).toMatchObject([{ listensFor: ['Order Completed'], wakeNo: 1 }]);
      await scene.track('ada', 'Page Read');
      await scene.relay();
      expect(await nudges()).toEqual([1]);
      await scene.track('ada', 'Order Completed');
      await scene.relay();
      expect(await nudges()).toEqual([2]);
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
      expect(await end()).toEqual(['ordered']);
      expect(await scene.path(id)).toMatchObject([
        { nodeId: 'order', outcome: 'ordered', reason: 'There was Order Completed' },
        { nodeId: 'exit' },
      ]);
    });

    it('is answered by what came between the entry and the wait', async () => {
      const id = await enter(forAnOrder(added()));
      await scene.track('ada', 'Order Completed');
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'done' });
      expect(await end()).toEqual(['ordered']);
    });

    it('is answered by what was acknowledged before its end, however far the relay is behind', async () => {
      const id = await enter(forAnOrder(added()));
      await advance(scene.desk, id, null);
      await scene.track('ada', 'Order Completed');
      await scene.passTime(id);
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
      expect(await end()).toEqual(['ordered']);
    });

    it('is not answered by what came after its end, nor by what was there before the entry', async () => {
      await scene.track('ada', 'Order Completed');
      const id = await enter(forAnOrder(added()));
      await advance(scene.desk, id, null);
      await scene.passTime(id, 1_000);
      await scene.track('ada', 'Order Completed');
      await scene.relay();
      await advance(scene.desk, id, 1);
      expect(await end()).toEqual(['not in time']);
    });

    it('keeps two carts apart', async () => {
      const graph = forAnOrder(added(), { same: sameCart });
      const first = await enter(graph, { cart_id: 1 });
      await scene.track('ada', 'Product Added', { cart_id: 2 });
      await scene.relay();
      const [, second] = (await scene.enrollments()).map(({ id }) => id);
      await advance(scene.desk, first, null);
      await advance(scene.desk, second ?? '', null);
      await scene.track('ada', 'Order Completed', { cart_id: '2' });
      await scene.relay();
      expect(await advance(scene.desk, first, 1)).toMatchObject({ kind: 'wait', seq: 1 });
      expect(await advance(scene.desk, second ?? '', 1)).toMatchObject({ kind: 'done' });
      expect(await end()).toEqual([null, 'ordered']);
    });

    it('lets an event answer one wait of a run only, and two runs each', async () => {
      const again = added()
        .node('order', forOrder(), 'ordered')
        .node('more', forOrder(), 'ordered')
        .exit('twice');
      const first = await enter(again.build());
      await scene.track('ada', 'Product Added');
      await scene.relay();
      const [, second = ''] = (await scene.enrollments()).map(({ id }) => id);
      for (const id of [first, second]) await advance(scene.desk, id, null);
      await scene.track('ada', 'Order Completed');
      await scene.relay();
      for (const id of [first, second])
        expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'wait', summary: 'more' });
      await scene.track('ada', 'Order Completed');
      await scene.relay();
      for (const id of [first, second]) await advance(scene.desk, id, 2);
      expect(await end()).toEqual(['twice', 'twice']);
    });

    it('has exactly one outcome when the event and the end come together', async () => {
      const id = await enter(forAnOrder(added()));
      await advance(scene.desk, id, null);
      await scene.passTime(id, -50);
      const [{ deadline } = { deadline: null }] = await scene.enrollments();
      await Promise.all([
        scene.track('ada', 'Order Completed'),
        ...Array.from({ length: 6 }, (_, index) => advance(scene.desk, id, index % 2 === 0 ? 1 : null)),
      ]);
      await eventually('the end', async () =>
        (await advance(scene.desk, id, null)).kind === 'done' ? true : null,
      );
      const order = await scene.desk.dataSource
        .getRepository(EventEntity)
        .findOneBy({ name: 'Order Completed' });
      const inTime = deadline !== null && order !== null && order.receivedAt <= deadline;
      expect((await scene.path(id)).filter(({ nodeId }) => nodeId === 'order')).toMatchObject([
        { outcome: inTime ? 'ordered' : 'not-in-time' },
      ]);
    });
  });

  describe('for a condition', () => {
    const upgraded = (...rules: Rule[]) =>
      added()
        .node('met', node('wait-for-condition', { when: when(...rules), limit: 'P30D' }), 'met')
        .exit('met');

    it('is nudged by a fact that changed, and by no other', async () => {
      const id = await enter(upgraded({ field: 'customer.plan', operator: '=', value: 'pro' }).build());
      await advance(scene.desk, id, null);
      await scene.identify('ada', { city: 'Berlin' });
      await scene.relay();
      expect(await nudges()).toEqual([1]);
      await scene.identify('ada', { plan: 'pro' });
      await scene.relay();
      expect(await nudges()).toEqual([2]);
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    });

    it('looks again when it turns true by time alone, which activity puts off', async () => {
      const id = await enter(upgraded({ field: 'inactive', operator: 'for', value: 'P7D' }).build());
      const first = await advance(scene.desk, id, null);
      if (first.kind !== 'wait') throw new Error(first.kind);
      const week = 7 * 86_400_000;
      expect(first.remainingMs).toBeLessThanOrEqual(week);
      expect(first.remainingMs).toBeGreaterThan(week - 60_000);
      await scene.track('ada', 'Page Read');
      await scene.relay();
      expect(await nudges()).toEqual([2]);
      const second = await advance(scene.desk, id, first.seq);
      if (second.kind !== 'wait') throw new Error(second.kind);
      expect(second.seq).toBe(first.seq + 1);
    });

    it('knows what the customer did before they entered', async () => {
      await scene.track('ada', 'Order Completed');
      const ordered = { field: 'did', operator: 'atLeast', value: { event: 'Order Completed', count: 2 } };
      const id = await enter(upgraded(ordered).build());
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait' });
      await scene.track('ada', 'Order Completed');
      await scene.relay();
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    });
  });

  describe('beside what a journey writes', () => {
    const events = (name: string) =>
      scene.desk.dataSource.getRepository(EventEntity).find({ where: { name }, order: { seq: 'ASC' } });

    it('is nudged when another run of the customer sets what it waits for', async () => {
      const gold = when({ field: 'customer.tier', operator: '=', value: 'gold' });
      const waits = added()
        .node('gold', node('wait-for-condition', { when: gold, limit: 'P3D' }), 'met')
        .exit('gold');
      const waiting = await enter(waits.build());
      await advance(scene.desk, waiting, null);
      const sets = aJourney()
        .on('Upgraded')
        .node('tier', node('set-attribute', { attribute: 'tier', change: 'set', value: 'gold' }), 'next')
        .node('list', node('add-to-list', { list: 'vip' }), 'next')
        .exit('set');
      await scene.publish('Tier', sets.build(), { events: ['Upgraded'] });
      await scene.track('ada', 'Upgraded');
      await scene.relay();
      const [, setting = ''] = (await scene.enrollments()).map(({ id }) => id);
      await advance(scene.desk, setting, null);
      expect(await nudges()).toEqual([2, 1]);
      expect(await advance(scene.desk, waiting, 1)).toMatchObject({ kind: 'done' });
      expect(await scene.desk.dataSource.getRepository(ListMemberEntity).find()).toMatchObject([
        { listKey: 'vip' },
      ]);
    });

    it('is answered by an event that another journey records, which starts a third one', async () => {
      const waiting = await enter(forAnOrder(added()));
      await advance(scene.desk, waiting, null);
      const records = aJourney()
        .on('Paid')
        .node(
          'order',
          node('record-event', { event: 'Order Completed', properties: { total: '{{ entry.sum }}' } }),
          'next',
        );
      await scene.publish('Records', records.build(), { events: ['Paid'] });
      await scene.publish('Thanks', aJourney().on('Order Completed').exit('thanked').build());
      await scene.track('ada', 'Paid', { sum: 7 });
      await scene.relay();
      const [, recording = ''] = (await scene.enrollments()).map(({ id }) => id);
      await advance(scene.desk, recording, null);
      await advance(scene.desk, recording, null);
      expect(await events('Order Completed')).toMatchObject([{ properties: { total: 7 } }]);
      await scene.relay();
      expect(await scene.enrollments()).toHaveLength(3);
      expect(await advance(scene.desk, waiting, 1)).toMatchObject({ kind: 'done' });
    });
  });
});
