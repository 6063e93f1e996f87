import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { rows } from '../database/rows.js';
import type { IncomingEvent } from '../intake/incoming.js';

describe('accounts', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    intake = new Intake(test.dataSource, () => undefined);
  });
  beforeEach(async () => {
    await test.dataSource.query(
      `TRUNCATE event, event_key, outbox, account_member, account, customer_identifier, customer CASCADE`,
    );
  });
  afterAll(() => test.close());

  const receive = (...events: readonly IncomingEvent[]) => intake.receive(test.workspaceId, batch(...events));
  const group = (key: string, traits: Readonly<Record<string, unknown>> = {}, userId = 'ann') =>
    track({
      type: 'group',
      name: null,
      properties: { groupId: key, traits },
      account: { key, traits },
      userId,
    });
  const known = () =>
    rows<{ key: string; attributes: object }>(
      test.dataSource,
      `SELECT key, attributes FROM account ORDER BY key`,
    );
  const accountsOf = async (userId: string, workspaceId = test.workspaceId) => {
    const customer = await test.store.customers.byUserId(test.workspaceId, userId);
    const accounts = await test.store.accounts.ofCustomers(workspaceId, [customer?.id ?? '']);
    return accounts.map(({ key }) => key);
  };

  it('are made by the first who belongs to them, and know what anybody told of them', async () => {
    await receive(group('acme', { plan: 'free', seats: 3 }));
    await receive(group('acme', { plan: 'gold' }, 'bob'), group('globex', {}, 'bob'));
    expect(await known()).toEqual([
      { key: 'acme', attributes: { plan: 'gold', seats: 3 } },
      { key: 'globex', attributes: {} },
    ]);
    expect(await accountsOf('ann')).toEqual(['acme']);
    expect((await accountsOf('bob')).toSorted()).toEqual(['acme', 'globex']);
  });

  it('forget what is told as null, in the order of the batch', async () => {
    await receive(group('acme', { plan: 'free', city: 'Ulm', old: true }));
    await receive(
      group('acme', { plan: null, city: null, old: null }),
      group('acme', { city: 'Bonn', fresh: 1 }),
      group('acme', { fresh: null }),
    );
    expect(await known()).toEqual([{ key: 'acme', attributes: { city: 'Bonn' } }]);
  });

  it('are another workspace’s own', async () => {
    await receive(group('acme', { plan: 'gold' }));
    await intake.receive(test.foreignWorkspaceId, batch(group('acme', { plan: 'free' })));
    expect((await known()).map(({ attributes }) => attributes)).toEqual(
      expect.arrayContaining([{ plan: 'gold' }, { plan: 'free' }]),
    );
    expect(await accountsOf('ann')).toEqual(['acme']);
    expect(await accountsOf('ann', test.foreignWorkspaceId)).toEqual([]);
  });

  it('go over to the survivor of a merge', async () => {
    await receive(group('acme', {}, 'old'), group('acme', {}, 'new'), group('globex', {}, 'old'));
    await receive(
      track({
        type: 'alias',
        name: null,
        properties: { previousId: 'old' },
        userId: 'new',
        previousId: 'old',
      }),
    );
    expect((await accountsOf('new')).toSorted()).toEqual(['acme', 'globex']);
  });

  it('cost two statements a batch, however many there are, and none where there is none', async () => {
    const people = Array.from({ length: 50 }, (_, index) => `user-${index}`);
    await receive(...people.map((userId) => track({ userId })));
    const none = await countStatements(test.dataSource, () =>
      receive(...people.map((userId) => track({ userId }))),
    );
    const many = await countStatements(test.dataSource, () =>
      receive(...people.map((userId) => group(`account of ${userId}`, { userId }, userId))),
    );
    expect(many).toBe(none + 2);
  });

  it('are told of by batches in opposite orders side by side', async () => {
    const groups = Array.from({ length: 40 }, (_, index) => index);
    await Promise.all(
      Array.from({ length: 6 }, (_, turn) =>
        receive(
          ...(turn % 2 ? groups : groups.toReversed()).map((index) =>
            group(`account-${index}`, { [`turn-${turn}`]: index }, `user-${turn}-${index}`),
          ),
        ),
      ),
    );
    const accounts = await known();
    expect(accounts.map(({ attributes }) => Object.keys(attributes).length)).toEqual(groups.map(() => 6));
  });
});
