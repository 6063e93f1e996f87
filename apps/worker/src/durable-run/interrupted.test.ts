import { GoalReachedEntity } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

describe('a journey is interrupted', () => {
  let scene: Scene;
  let duringSend: () => Promise<unknown>;
  const { action, sends } = recordedSends(async () => {
    await duringSend();
  });

  beforeEach(async () => {
    sends.length = 0;
    duringSend = () => Promise.resolve();
    scene = await openScene([action]);
  });
  afterEach(() => scene.close());

  const added = () => aJourney().on('Product Added');

  async function enter(graph: ReturnType<ReturnType<typeof added>['build']>): Promise<string> {
    await scene.publish('Cart', graph, { events: ['Product Added'] });
    await scene.track('ada', 'Product Added');
    await scene.relay();
    const [enrollment] = await scene.enrollments();
    if (!enrollment) throw new Error('nobody entered');
    return enrollment.id;
  }

  const goals = () =>
    scene.desk.dataSource
      .getRepository(GoalReachedEntity)
      .find({ order: { enrollmentId: 'ASC', goal: 'ASC' } });
  const waiting = () => added().goal('bought', { event: 'Order Completed' }).wait('P2D');

  it('by a goal, at once', async () => {
    const id = await enter(waiting().build());
    await advance(scene.desk, id, null);
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 2 }]);
    expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    expect(await scene.enrollments()).toMatchObject([
      { state: 'exited', endReason: 'Reached the goal “bought”' },
    ]);
    expect(await goals()).toMatchObject([{ enrollmentId: id, goal: 'bought' }]);
  });

  it('not by a goal that only measures, which counts after the end as well, once', async () => {
    const journey = added().goal('bought', { event: 'Order Completed', ends: false }).exit('seen');
    const id = await enter(journey.build());
    await advance(scene.desk, id, null);
    expect(await scene.enrollments()).toMatchObject([{ state: 'exited', listensFor: ['Order Completed'] }]);
    for (const total of [1, 2]) {
      await scene.track('ada', 'Order Completed', { total });
      await scene.relay();
    }
    expect(await goals()).toMatchObject([{ enrollmentId: id, goal: 'bought' }]);
    expect(await scene.enrollments()).toMatchObject([{ endReason: 'seen', listensFor: [], wakeNo: 1 }]);
  });

  it('by an exit that turned true', async () => {
    const left = {
      combinator: 'and',
      rules: [{ field: 'customer.plan', operator: '=', value: 'none' }],
    };
    const id = await enter(added().exitWhen('left', left, 'Left us').wait('P2D').build());
    await advance(scene.desk, id, null);
    await scene.identify('ada', { plan: 'none' });
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 2 }]);
    await advance(scene.desk, id, 1);
    expect(await scene.enrollments()).toMatchObject([{ state: 'exited', endReason: 'Left us' }]);
  });

  const mails = () =>
    added().goal('bought', { event: 'Order Completed' }).sendEmail('one').sendEmail('two').build();

  it('by a goal right before a send is handed over', async () => {
    await scene.identify('ada', { email: 'ada@example.com' });
    const id = await enter(mails());
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'act' });
    await scene.track('ada', 'Order Completed');
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toEqual([]);
    expect(await scene.path(id)).toMatchObject([
      { nodeId: 'one', outcome: null, reason: 'Reached the goal “bought”' },
    ]);
  });

  it('by a goal that is reached during a send, before the next one', async () => {
    await scene.identify('ada', { email: 'ada@example.com' });
    const id = await enter(mails());
    duringSend = () => scene.track('ada', 'Order Completed');
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['one']);
    expect(await scene.path(id)).toMatchObject([{ nodeId: 'one', outcome: 'sent' }]);
  });
});
