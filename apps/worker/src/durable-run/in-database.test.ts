import {
  completeTask,
  EventEntity,
  InAppMessageEntity,
  recordConsent,
  recordReaction,
  TaskEntity,
  type TaskAnswer,
} from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { advance } from './advance.js';

const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config }) as never;

describe('what a decision brings about in the database', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const added = () => aJourney().on('Product Added').always();

  async function enter(journey: JourneyBuilder, properties: Record<string, unknown> = {}, name = 'Cart') {
    const journeyId = await scene.publish(name, journey.build(), { events: ['Product Added'] });
    return again(properties, journeyId);
  }

  async function again(properties: Record<string, unknown>, journeyId?: string): Promise<string> {
    await scene.track('ada', 'Product Added', properties);
    await scene.relay();
    const entered = (await scene.enrollments()).filter(
      (enrollment) => journeyId === undefined || enrollment.journeyId === journeyId,
    );
    const last = entered.at(-1);
    if (last === undefined) throw new Error('nobody entered');
    return last.id;
  }

  const ends = async () => (await scene.enrollments()).map(({ endReason }) => endReason);
  const customerId = async () => (await scene.enrollments())[0]?.customerId ?? '';

  describe('is a task', () => {
    const tasks = () => scene.desk.dataSource.getRepository(TaskEntity).find({ order: { id: 'ASC' } });
    const asked = (config: Record<string, unknown> = { title: 'Call {{ customer.first_name }}' }) =>
      added().node('call', node('create-task', config), 'next');
    const forCompletion = (journey: JourneyBuilder) =>
      journey
        .node(
          'done',
          node('wait-for-event', {
            awaited: [
              {
                id: 'reached',
                event: 'Task Completed',
                same: [{ property: 'entry.cart_id', as: 'entry.cart_id' }],
                where: {
                  combinator: 'and',
                  rules: [
                    { field: 'event.node', operator: '=', value: 'call' },
                    { field: 'event.outcome', operator: '=', value: 'reached' },
                  ],
                },
              },
            ],
            limit: 'P3D',
          }),
          'reached',
        )
        .exit('reached');

    const complete = (taskId: string, answer: Partial<TaskAnswer> = {}) =>
      scene.desk.dataSource.transaction((transaction) =>
        completeTask(transaction, scene.workspaceId, {
          taskId,
          outcome: 'reached',
          note: null,
          userId: null,
          ...answer,
        }),
      );

    it('with everything a person needs, one a visit, however often it is decided', async () => {
      await scene.identify('ada', { first_name: 'Ada' });
      const config = {
        title: 'Call {{ customer.first_name }}',
        script: 'Their cart is {{ entry.cart_id }}.',
        assignee: 'sam@example.com',
        dueIn: 'PT2H',
      };
      const id = await enter(asked(config).wait('P1D'), { cart_id: 7 });
      await Promise.all(Array.from({ length: 5 }, () => advance(scene.desk, id, null)));
      const [task, ...others] = await tasks();
      expect(others).toEqual([]);
      expect(task).toMatchObject({
        enrollmentId: id,
        nodeId: 'call',
        visit: 1,
        title: 'Call Ada',
        script: 'Their cart is 7.',
        assignee: 'sam@example.com',
        state: 'open',
        outcome: null,
      });
      const [visit] = await scene.path(id);
      expect(task?.dueAt?.getTime()).toBe((visit?.enteredAt.getTime() ?? 0) + 2 * 3_600_000);
    });

    it('whose completion answers a wait: that of the same cart, with the answer that is awaited', async () => {
      const first = await enter(forCompletion(asked()), { cart_id: 1 });
      const second = await again({ cart_id: 2 });
      for (const id of [first, second]) await advance(scene.desk, id, null);
      const [taskOfFirst, taskOfSecond] = await tasks();
      expect(await complete(taskOfFirst?.id ?? '', { outcome: 'no answer' })).toBe('completed');
      expect(await complete(taskOfSecond?.id ?? '', { note: 'Glad' })).toBe('completed');
      await scene.relay();
      expect(await advance(scene.desk, first, 1)).toMatchObject({ kind: 'wait' });
      expect(await advance(scene.desk, second, 1)).toMatchObject({ kind: 'done' });
      expect((await scene.enrollments()).find(({ id }) => id === second)?.results).toMatchObject({
        done: {
          event: 'Task Completed',
          properties: { node: 'call', journey: 'cart', title: 'Call', outcome: 'reached', note: 'Glad' },
        },
      });
    });

    it('that is completed once, whoever says so first', async () => {
      await advance(scene.desk, await enter(asked()), null);
      const [task] = await tasks();
      const answers = await Promise.all(
        ['a', 'b', 'c', 'd', 'e', 'f'].map((outcome) => complete(task?.id ?? '', { outcome })),
      );
      expect(answers.toSorted()).toEqual(['completed', ...Array<string>(5).fill('done-already')]);
      const events = scene.desk.dataSource.getRepository(EventEntity);
      const [done, ...more] = await events.findBy({ name: 'Task Completed' });
      expect(more).toEqual([]);
      expect(done?.properties).toMatchObject({ outcome: (await tasks())[0]?.outcome });
    });
  });

  describe('is a message in the app', () => {
    const inbox = () =>
      scene.desk.dataSource.getRepository(InAppMessageEntity).find({ order: { id: 'ASC' } });
    const hello = (config: Record<string, unknown> = {}) =>
      node('send-in-app', { title: 'Hello', body: 'Ada', purpose: 'service', ...config });
    const nudges = async () => (await scene.enrollments()).map(({ wakeNo }) => wakeNo);

    it('that lies in the inbox, and in the ledger as one that was sent', async () => {
      const config = { link: 'https://example.com', expiresAfter: 'P7D', contentKey: 'hello-{{ entry.n }}' };
      const id = await enter(added().node('hi', hello(config), 'sent').exit('told'), { n: 3 });
      await Promise.all(Array.from({ length: 5 }, () => advance(scene.desk, id, null)));
      const [message, ...others] = await inbox();
      expect(others).toEqual([]);
      expect(message).toMatchObject({
        title: 'Hello',
        body: 'Ada',
        link: 'https://example.com',
        purpose: 'service',
      });
      expect((message?.expiresAt?.getTime() ?? 0) - (message?.sentAt.getTime() ?? 0)).toBeGreaterThan(
        6.9 * 86_400_000,
      );
      expect(await scene.messages()).toMatchObject([
        {
          id: message?.id,
          type: 'send-in-app',
          channel: 'in-app',
          contentKey: 'hello-3',
          state: 'accepted',
          nodeId: 'hi',
          visit: 1,
          settledAt: message?.sentAt,
        },
      ]);
      expect(await ends()).toEqual(['told']);
    });

    it('longer than what a person would read of a reason, and whatever its texts hold', async () => {
      const body = `${'long '.repeat(900)}{{ entry.odd | split: "" | first }}`;
      const id = await enter(added().node('hi', hello({ body }), 'sent').exit('told'), {
        odd: '😀',
      });
      await advance(scene.desk, id, null);
      expect((await inbox())[0]?.body).toBe(`${'long '.repeat(900)}\ufffd`);
    });

    it('whose open answers a wait, and wakes others that ask about any message', async () => {
      const any = {
        combinator: 'and',
        rules: [{ field: 'message', operator: 'sent', value: {} }],
      };
      const watching = await enter(
        added()
          .node('met', node('wait-for-condition', { when: any, limit: 'P3D' }), 'met')
          .exit('met'),
        {},
        'Watch',
      );
      await advance(scene.desk, watching, null);
      const awaited = [{ id: 'opened', message: 'hi', reaction: 'opened' }];
      const id = await enter(
        added()
          .node('hi', hello(), 'sent')
          .node('seen', node('wait-for-event', { awaited, limit: 'P3D' }), 'opened')
          .exit('opened'),
      );
      const before = (await nudges())[0] ?? 0;
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait', summary: 'seen' });
      expect((await nudges())[0]).toBe(before + 1);
      const messageId = (await inbox())[0]?.id ?? '';
      await scene.desk.dataSource.transaction((transaction) =>
        recordReaction(transaction, scene.workspaceId, { messageId, kind: 'opened' }),
      );
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
    });

    it('that is skipped when it is a promotion without consent, or of a content they have seen', async () => {
      const promotion = added()
        .node('offer', hello({ purpose: 'promotional', contentKey: 'offer' }), 'sent')
        .wait('P1D');
      const first = await enter(promotion);
      await advance(scene.desk, first, null);
      expect((await scene.path(first))[0]).toMatchObject({
        outcome: 'skipped',
        reason: 'Skipped: no consent',
      });
      const word = {
        customerId: await customerId(),
        channel: 'in-app',
        topic: null,
        state: 'granted',
      } as const;
      await scene.desk.dataSource.transaction((transaction) =>
        recordConsent(transaction, scene.workspaceId, word),
      );
      const second = await again({});
      await advance(scene.desk, second, null);
      const messageId = (await inbox())[0]?.id ?? '';
      await scene.desk.dataSource.transaction((transaction) =>
        recordReaction(transaction, scene.workspaceId, { messageId, kind: 'opened' }),
      );
      const third = await again({});
      await advance(scene.desk, third, null);
      expect((await scene.path(third))[0]).toMatchObject({
        outcome: 'skipped',
        reason: 'Skipped: the same content was seen already',
      });
      expect(await inbox()).toHaveLength(1);
    });
  });

  it('is the channel that the customer reacts to, of those that are permitted', async () => {
    await scene.identify('ada', { email: 'ada@example.com' });
    const choice = node('choose-channel', {
      channels: [{ channel: 'in-app' }, { channel: 'email' }],
      purpose: 'promotional',
    });
    const best = added().node('best', choice, 'email').exit('email').after('best', 'none').exit('none');
    const first = await enter(best);
    await advance(scene.desk, first, null);
    const word = { customerId: await customerId(), channel: 'email', topic: null, state: 'granted' } as const;
    await scene.desk.dataSource.transaction((transaction) =>
      recordConsent(transaction, scene.workspaceId, word),
    );
    await advance(scene.desk, await again({}), null);
    expect(await ends()).toEqual(['none', 'email']);
  });
});
