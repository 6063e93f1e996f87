import { newId } from '../id.js';
import { ListMemberEntity } from '../lists/list-member.entity.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { WrittenEffect } from './store-effects.js';
import { storeEffects } from './store-effects.js';

describe('what nodes write about lists', () => {
  let test: TestStore;
  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const where = { node: 'list', visit: 1 };
  const add = (list: string): WrittenEffect => ({ kind: 'list', list, change: 'add', ...where });
  const remove = (list: string): WrittenEffect => ({ kind: 'list', list, change: 'remove', ...where });

  const writerFor = (customerId: string) => ({
    id: newId(),
    workspaceId: test.workspaceId,
    customerId,
    entryEventId: newId(),
    journeyId: newId(),
    customer: {},
    hops: 0,
    seq: 1,
  });

  const write = (customerId: string, ...effects: readonly WrittenEffect[]) =>
    test.dataSource.transaction((transaction) => storeEffects(transaction, writerFor(customerId), effects));

  async function listsOf(customerId: string): Promise<readonly string[]> {
    const members = await test.dataSource.getRepository(ListMemberEntity).findBy({ customerId });
    return members.map(({ listKey }) => listKey).toSorted();
  }

  it('makes a list that was not there, and leaves who is on it already', async () => {
    const [one, other] = [await aCustomer(test), await aCustomer(test)];
    await write(one, add('vip'));
    await write(other, add('vip'), add('new'));
    await write(other, add('vip'));
    expect([await listsOf(one), await listsOf(other)]).toEqual([['vip'], ['new', 'vip']]);
  });

  it('lets two who make the same lists, in whatever order, come one after the other', async () => {
    const [one, other] = [await aCustomer(test), await aCustomer(test)];
    const first = test.dataSource.createQueryRunner();
    await first.startTransaction();
    await storeEffects(first.manager, writerFor(one), [add('late')]);
    const second = test.dataSource.transaction(async (transaction) => {
      for (const list of ['early', 'late']) await storeEffects(transaction, writerFor(other), [add(list)]);
    });
    await untilWaiting(test.dataSource, 1);
    await storeEffects(first.manager, writerFor(one), [add('early')]);
    await first.commitTransaction();
    await first.release();
    await second;
    for (const each of [one, other]) expect(await listsOf(each)).toEqual(['early', 'late']);
  });

  it('takes nobody else off, and nothing off a list that is not there', async () => {
    const [one, other] = [await aCustomer(test), await aCustomer(test)];
    for (const each of [one, other]) await write(each, add('vip'));
    await write(one, remove('vip'), remove('unheard-of'));
    expect([await listsOf(one), await listsOf(other)]).toEqual([[], ['vip']]);
  });

  it('ends as the last word about each list says', async () => {
    const customer = await aCustomer(test);
    await write(customer, add('stays'));
    const written = await write(customer, add('a'), remove('stays'), add('b'), remove('a'), add('stays'));
    expect(await listsOf(customer)).toEqual(['b', 'stays']);
    expect(new Set(written.paths)).toEqual(new Set(['lists.a', 'lists.b', 'lists.stays']));
  });
});
