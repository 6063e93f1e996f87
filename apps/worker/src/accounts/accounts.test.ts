import { loadFacts } from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { fillSegments } from '../segments/fill-segments.js';
import { settleSegments } from '../segments/settle-segments.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import { openScene, type Scene } from '../testing/scene.test-helper.js';
import { statementsOf } from '../testing/statements.test-helper.js';
import { tellAccounts } from './tell-accounts.js';

describe('accounts', () => {
  let scene: Scene;
  let told: number;
  const { action, sends } = recordedSends();

  beforeEach(async () => {
    scene = await openScene([action]);
    told = 0;
    sends.length = 0;
  });
  afterEach(() => scene.close());

  const isGold = {
    combinator: 'and' as const,
    rules: [{ field: 'account.plan', operator: '=' as const, value: 'gold' }],
  };
  const tell = (page?: number) =>
    tellAccounts({ dataSource: scene.desk.dataSource, onTold: () => (told += 1) }, page);
  const group = (userId: string, key: string, traits: Readonly<Record<string, unknown>>) =>
    scene.receive(userId, {
      type: 'group',
      name: null,
      properties: { groupId: key, traits },
      messageId: randomUUID(),
      account: { key, traits },
    });
  const ends = async () => (await scene.enrollments()).map(({ endReason }) => endReason);
  const enter = async (...userIds: readonly string[]) => {
    for (const userId of userIds) await scene.track(userId, 'Signed Up');
    await scene.relay();
    const entered = await scene.enrollments();
    for (const { id } of entered) await scene.run(id);
    return entered.map(({ id }) => id);
  };
  const nudges = async () => (await scene.enrollments()).map(({ wakeNo }) => wakeNo);

  it('are asked about by a branch, and named in messages', async () => {
    await scene.publish(
      'Welcome',
      aJourney()
        .on('Signed Up', isGold)
        .always()
        .sendEmail('welcome', { subject: 'Hello {{ account.name }} ({{ account.id }})' })
        .build(),
    );
    for (const userId of ['ada', 'ben']) await scene.identify(userId, { email: `${userId}@example.com` });
    await group('ada', 'acme', { plan: 'gold', name: 'Acme' });
    await group('ben', 'globex', { plan: 'free' });
    await enter('ada', 'ben');
    expect(sends.map(({ subject }) => subject)).toEqual(['Hello Acme (acme)']);
  });

  it('wake all who wait for what changes, page by page, by whomever it was told', async () => {
    await scene.publish(
      'Gold',
      aJourney()
        .on('Signed Up')
        .always()
        .node(
          'met',
          { type: 'wait-for-condition', version: 1, config: { when: isGold, limit: 'P30D' } },
          'met',
        )
        .exit('gold')
        .build(),
    );
    const userIds = ['ada', 'ben', 'cleo'];
    for (const userId of userIds) await group(userId, 'acme', { plan: 'free' });
    await group('dan', 'globex', { plan: 'free' });
    await tell();
    const ids = await enter(...userIds, 'dan');
    expect(await nudges()).toEqual([1, 1, 1, 1]);
    await group('dan', 'globex', { seats: 3 });
    await tell();
    expect(await nudges()).toEqual([1, 1, 1, 1]);
    await group('ada', 'acme', { plan: 'gold' });
    await tell(2);
    expect(told).toBe(2);
    expect((await nudges()).toSorted()).toEqual([1, 2, 2, 2]);
    for (const id of ids) await scene.run(id);
    expect((await ends()).toSorted()).toEqual(['gold', 'gold', 'gold', null]);
  });

  it('are left for another one by who joins it, which may be an exit', async () => {
    const waits = aJourney().on('Signed Up').always().wait('P30D').build();
    await scene.publish('Exit', { ...waits, exits: [{ id: 'gold', reason: 'Gold by now', when: isGold }] });
    await group('ada', 'acme', { plan: 'free' });
    await tell();
    const [id = ''] = await enter('ada');
    await group('ada', 'globex', { plan: 'gold' });
    await tell();
    expect(await nudges()).toEqual([2]);
    await scene.run(id);
    expect(await ends()).toEqual(['Gold by now']);
  });

  it('have segments follow them', async () => {
    await scene.store.segments.create(scene.workspaceId, {
      key: 'gold',
      name: 'Gold',
      condition: isGold,
      userId: null,
    });
    const parts = { ...scene.desk, onSettled: () => undefined };
    await fillSegments(parts);
    for (const userId of ['ada', 'ben']) await group(userId, 'acme', { plan: 'free' });
    const members = async () =>
      (await scene.store.segments.memberCounts(scene.workspaceId, ['gold']))[0]?.count ?? 0;
    const follow = async () => {
      await scene.relay();
      await tell();
      await settleSegments(parts);
    };
    await follow();
    expect(await members()).toBe(0);
    await group('ada', 'acme', { plan: 'gold' });
    await follow();
    expect(await members()).toBe(2);
    await group('ben', 'globex', {});
    await follow();
    expect(await members()).toBe(1);
  });

  it('cost one statement a round while nothing has changed', async () => {
    await group('ada', 'acme', { plan: 'free' });
    await tell();
    expect(await statementsOf(scene.desk.dataSource, () => tell())).toHaveLength(1);
  });

  it('cost no statement where nobody asks about them', async () => {
    const { dataSource } = scene.desk;
    const needed = { paths: ['customer.city', 'entry.account'] };
    expect(await statementsOf(dataSource, () => loadFacts(dataSource, randomUUID(), needed, 0))).toEqual([]);
  });
});
