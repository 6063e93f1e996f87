import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { enrollWaiting, nudgesOf } from '../path/enrollments-that-wait.test-helper.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { changeMembership, type MembershipChange } from './change-membership.js';
import { SegmentMemberEntity } from './segment-member.entity.js';

describe('membership in a segment', () => {
  let test: TestStore;
  let customerId: string;

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    customerId = await aCustomer(test);
  });
  afterAll(() => test.close());

  const change = (
    what: MembershipChange['change'],
    { workspaceId = test.workspaceId, who = customerId } = {},
  ) =>
    test.dataSource.transaction((transaction) =>
      changeMembership(transaction, workspaceId, { customerId: who, segment: 'vip', change: what }),
    );
  const members = () => test.dataSource.getRepository(SegmentMemberEntity).countBy({ customerId });

  it('changes once, and tells who waits for it', async () => {
    const { journey } = await publishedJourney(test);
    const waiting = await enrollWaiting(test, journey, customerId, ['segments.vip']);
    const another = await enrollWaiting(test, journey, customerId, ['segments.new', 'lists.vip']);
    expect(await change('leave')).toEqual({ isNew: false, hasWoken: false });
    expect(await change('enter')).toEqual({ isNew: true, hasWoken: true });
    expect(await change('enter')).toEqual({ isNew: false, hasWoken: false });
    expect(await members()).toBe(1);
    expect(await change('leave')).toEqual({ isNew: true, hasWoken: true });
    expect(await members()).toBe(0);
    expect(await nudgesOf(test, [waiting, another])).toEqual([2, 0]);
  });

  it('of a customer who is not there, or not ours, is none', async () => {
    expect(await change('enter', { workspaceId: test.foreignWorkspaceId })).toBeNull();
    expect(await change('enter', { who: newId() })).toBeNull();
    expect(await change('enter', { who: 'x' })).toBeNull();
    expect(await members()).toBe(0);
  });
});
