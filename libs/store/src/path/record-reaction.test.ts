import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { enrollWaiting, nudgesOf } from './enrollments-that-wait.test-helper.js';
import { aCustomer } from './enrollments.test-helper.js';
import { MessageReactionEntity } from './message-reaction.entity.js';
import { aMessage } from './messages.test-helper.js';
import { recordReaction, type Reaction } from './record-reaction.js';

describe('a reaction', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let customer: string;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    ({ journey } = await publishedJourney(test));
  });
  beforeEach(async () => {
    customer = await aCustomer(test);
  });
  afterAll(() => test.close());

  const record = (reaction: Reaction, workspaceId = test.workspaceId) =>
    test.dataSource.transaction((transaction) => recordReaction(transaction, workspaceId, reaction));
  const waiting = (...wakesOn: string[]) => enrollWaiting(test, journey, customer, wakesOn);
  const sentBy = (enrollment: string, node = 'welcome') =>
    aMessage(test, journey, { customer, enrollment, node });
  const noted = (messageId: string) =>
    test.dataSource
      .getRepository(MessageReactionEntity)
      .find({ where: { messageId }, order: { kind: 'ASC', url: 'ASC' } });
  const lastActivity = async () => {
    const [found] = await rows<{ readonly at: Date | null }>(
      test.dataSource,
      `SELECT last_activity_at AS at FROM customer WHERE id = $1`,
      [customer],
    );
    return found?.at ?? null;
  };

  it('is noted once, at its first time', async () => {
    const messageId = await sentBy(await waiting());
    expect(await record({ messageId, kind: 'opened' })).toEqual({ isNew: true, hasWoken: false });
    const first = await noted(messageId);
    expect(await record({ messageId, kind: 'opened' })).toEqual({ isNew: false, hasWoken: false });
    expect(await noted(messageId)).toEqual(first);
    expect(first).toMatchObject([{ kind: 'opened', url: null, customerId: customer }]);
  });

  it('to a link is a click, and each link is one', async () => {
    const messageId = await sentBy(await waiting());
    for (const url of ['https://a.test', 'https://b.test', 'https://a.test'])
      await record({ messageId, kind: 'clicked', url });
    expect((await noted(messageId)).map(({ url }) => url)).toEqual([
      'https://a.test',
      'https://b.test',
      null,
    ]);
  });

  it('wakes who waits for that message, or for any, and nobody else, once', async () => {
    const sender = await waiting('messages.welcome.opened');
    const others = [
      await waiting('messages'),
      await waiting('messages.welcome.opened'),
      await waiting('messages.other'),
      await waiting('customer.city'),
    ];
    const messageId = await sentBy(sender);
    await record({ messageId, kind: 'delivered' });
    expect(await nudgesOf(test, [sender, ...others])).toEqual([0, 1, 0, 0, 0]);
    for (let time = 0; time < 2; time += 1) await record({ messageId, kind: 'opened' });
    expect(await nudgesOf(test, [sender, ...others])).toEqual([1, 2, 0, 0, 0]);
  });

  it('wakes who waits for whatever becomes of a message', async () => {
    const sender = await waiting('messages.welcome');
    const messageId = await sentBy(sender);
    expect(await record({ messageId, kind: 'bounced' })).toEqual({ isNew: true, hasWoken: true });
    expect(await nudgesOf(test, [sender])).toEqual([1]);
  });

  it.each([
    ['clicked', true],
    ['replied', true],
    ['opened', false],
    ['delivered', false],
    ['bounced', false],
  ] as const)('is activity of the customer when it is %s: %p', async (kind, isActivity) => {
    const inactive = await waiting('lastActivity');
    await record({ messageId: await sentBy(inactive), kind });
    expect((await lastActivity()) !== null).toBe(isActivity);
    expect(await nudgesOf(test, [inactive])).toEqual([isActivity ? 1 : 0]);
  });

  it('that many report at once is noted and told once', async () => {
    const sender = await waiting('messages.welcome.clicked');
    const messageId = await sentBy(sender);
    const url = 'https://a.test';
    const told = await Promise.all(
      Array.from({ length: 15 }, () => record({ messageId, kind: 'clicked', url })),
    );
    expect(told.filter((one) => one?.isNew)).toHaveLength(1);
    expect(await noted(messageId)).toHaveLength(2);
    expect(await nudgesOf(test, [sender])).toEqual([1]);
  });

  it('to a message that is not there, or not ours, is none', async () => {
    const messageId = await sentBy(await waiting());
    expect(await record({ messageId, kind: 'opened' }, test.foreignWorkspaceId)).toBeNull();
    expect(await record({ messageId: newId(), kind: 'opened' })).toBeNull();
    expect(await record({ messageId: 'nonsense', kind: 'opened' })).toBeNull();
    expect(await noted(messageId)).toEqual([]);
  });
});
