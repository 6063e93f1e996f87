import { GoalReachedEntity } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

describe('a run that is started over', () => {
  let scene: Scene;
  let duringSend: () => Promise<unknown>;
  const { action, sends } = recordedSends(async () => {
    const during = duringSend;
    duringSend = () => Promise.resolve();
    await during();
  });

  beforeEach(async () => {
    sends.length = 0;
    duringSend = () => Promise.resolve();
    scene = await openScene([action]);
    await scene.identify('ada', { email: 'ada@example.com' });
  });
  afterEach(() => scene.close());

  const perCart = () => aJourney().on('Cart Changed').restartPerKey('entry.cart_id');
  const publish = (journey: JourneyBuilder) =>
    scene.publish('Cart', journey.build(), { events: ['Cart Changed'] });

  /** The customer changes a cart; gives the enrollments in the order of entry. */
  async function change(cart: number, total = 0): Promise<readonly string[]> {
    await scene.track('ada', 'Cart Changed', { cart_id: cart, total });
    await scene.relay();
    return (await scene.enrollments()).map(({ id }) => id);
  }

  it('stops where it stands, and the newer one begins with its own data', async () => {
    await publish(perCart().wait('P1D').sendEmail('reminder'));
    const [first = ''] = await change(1, 10);
    await advance(scene.desk, first, null);
    const [, second = ''] = await change(1, 20);
    expect(await scene.enrollments()).toMatchObject([
      { generation: 0, state: 'running', wakeNo: 2, intent: { stop: { restarts: true } } },
      { generation: 1, state: 'running', entry: { total: 20 }, wakeNo: 1, intent: null },
    ]);
    expect(await advance(scene.desk, first, 1)).toMatchObject({ kind: 'done' });
    expect(await advance(scene.desk, second, null)).toMatchObject({ kind: 'wait' });
    expect(await scene.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'Started over', cursor: { end: { by: { kind: 'restart' } } } },
      { state: 'running' },
    ]);
    expect(await scene.path(first)).toMatchObject([
      { nodeId: 'wait', outcome: null, reason: 'Started over' },
    ]);
  });

  it('is left alone by another key, and once it has ended', async () => {
    await publish(perCart().wait('P1D'));
    const [first = ''] = await change(1);
    await advance(scene.desk, first, null);
    await change(2);
    expect(await scene.enrollments()).toMatchObject([{ intent: null, wakeNo: 1 }, { generation: 0 }]);
    await scene.passTime(first);
    await advance(scene.desk, first, 1);
    await change(1);
    expect(await scene.enrollments()).toMatchObject([
      { state: 'finished', wakeNo: 1 },
      { state: 'running', intent: null },
      { generation: 1, state: 'running' },
    ]);
  });

  it('hands nothing over that was not claimed before', async () => {
    await publish(perCart().sendEmail('reminder'));
    const [first = ''] = await change(1);
    expect(await advance(scene.desk, first, null)).toMatchObject({ kind: 'act' });
    const [, second = ''] = await change(1);
    expect(await scene.run(first)).toMatchObject({ kind: 'done' });
    expect(sends).toEqual([]);
    await scene.run(second);
    expect(sends).toHaveLength(1);
  });

  it('settles the send that was in hand, and makes no other', async () => {
    await publish(perCart().sendEmail('one').sendEmail('two'));
    const [first = ''] = await change(1);
    duringSend = () => change(1);
    expect(await scene.run(first)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['one']);
    expect(await scene.messages()).toMatchObject([{ enrollmentId: first, state: 'accepted' }]);
    expect(await scene.path(first)).toMatchObject([{ nodeId: 'one', outcome: 'sent' }]);
    const [old, young] = await scene.enrollments();
    expect(old).toMatchObject({ state: 'exited', endReason: 'Started over' });
    await scene.run(young?.id ?? '');
    expect(sends.map(({ subject }) => subject)).toEqual(['one', 'one', 'two']);
  });

  describe('with a goal', () => {
    const measured = () => perCart().goal('bought', { event: 'Order Completed', ends: false }).wait('P1D');
    const buy = () => scene.track('ada', 'Order Completed');
    const reachedBy = async () =>
      (await scene.desk.dataSource.getRepository(GoalReachedEntity).find()).map(
        ({ enrollmentId }) => enrollmentId,
      );
    const advanceAll = async () => {
      for (const { id, state } of await scene.enrollments())
        if (state === 'running') await advance(scene.desk, id, null);
    };

    it('leaves to the newer one what is reached after', async () => {
      await publish(measured());
      await change(1);
      await advanceAll();
      const [, second] = await change(1);
      await buy();
      await scene.relay();
      await advanceAll();
      expect(await reachedBy()).toEqual([second]);
    });

    it('keeps what was reached before, though nobody has noted it yet', async () => {
      await publish(measured());
      const [first] = await change(1);
      await advanceAll();
      await buy();
      await change(1);
      await advanceAll();
      expect(await reachedBy()).toEqual([first]);
    });

    it('counts for nobody but the newer one after its end', async () => {
      await publish(measured());
      await change(1);
      const [, second] = await change(1);
      await advanceAll();
      await buy();
      await scene.relay();
      await advanceAll();
      expect(await reachedBy()).toEqual([second]);
    });
  });

  it('leaves one at work, however many events and decisions come at once', async () => {
    await publish(perCart().wait('P1D'));
    const ids = await change(1);
    for (let number = 0; number < 10; number += 1)
      await scene.track('ada', 'Cart Changed', { cart_id: 1, total: number });
    const deciding = Promise.all([...ids, ...ids, ...ids].map((id) => advance(scene.desk, id, null)));
    await Promise.all([scene.relay(), scene.relay(), deciding]);
    for (const { id, state } of await scene.enrollments())
      if (state === 'running') await advance(scene.desk, id, null);
    const enrollments = await scene.enrollments();
    expect(enrollments.map(({ generation }) => generation)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(enrollments.filter(({ state }) => state === 'running')).toMatchObject([{ entry: { total: 9 } }]);
  });
});
