import type { FactsNeeded } from '@sojourn/conditions';
import { countStatements } from '../testing/count-statements.test-helper.js';
import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { aMessage } from '../path/messages.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { recordConsent } from '../consent/record-consent.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { loadFacts } from './load-facts.js';

describe('loading facts', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let customer: string;
  let enrollment: string;

  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
  });
  beforeEach(async () => {
    customer = await aCustomer(test);
    enrollment = await enroll(test, journey, customer);
  });
  afterAll(() => test.close());

  const load = (needed: FactsNeeded, enrollmentId: string | undefined = enrollment) =>
    loadFacts(test.dataSource.manager, customer, needed, Date.now(), enrollmentId);

  it('takes one statement for all of them, and none for none', async () => {
    const all: FactsNeeded = {
      events: { Ordered: null },
      messages: 'any',
      segments: ['vip'],
      lists: ['fair'],
      consents: true,
      activity: true,
    };
    expect(await countStatements(test.dataSource, () => load(all))).toEqual(1);
    expect(await countStatements(test.dataSource, () => load({ paths: ['customer.city'] }))).toEqual(0);
  });

  it('brings only what was asked for, and what is empty as empty', async () => {
    expect(await load({ messages: 'any', segments: ['vip'], consents: true })).toEqual({
      messages: [],
      segments: [],
      consents: [],
    });
    expect(await load({ activity: true })).toEqual({ knownSince: expect.any(Number) as number });
  });

  it('tells messages of the enrollment at hand from those of another', async () => {
    const another = await enroll(test, journey, customer);
    await aMessage(test, journey, { customer, enrollment: another, node: 'welcome' });
    await aMessage(test, journey, { customer, enrollment, node: 'welcome', contentKey: 'hello' });
    expect(await load({ messages: 'any' })).toMatchObject({
      messages: [
        { node: 'welcome', journey: journey.key, mine: false, channel: 'email' },
        { node: 'welcome', mine: true, contentKey: 'hello', at: { sent: expect.any(Number) as number } },
      ],
    });
    expect((await load({ messages: ['welcome'] })).messages).toMatchObject([{ mine: true }]);
    expect((await load({ messages: ['other'] })).messages).toEqual([]);
    expect((await load({ messages: ['welcome'] }, undefined)).messages).toHaveLength(1);
    const outside = await loadFacts(test.dataSource.manager, customer, { messages: ['welcome'] }, 0);
    expect(outside.messages).toEqual([]);
  });

  it.each([
    ['failed', {}],
    ['unknown', {}],
    ['claimed', {}],
  ] as const)('knows a message that is %s as one that was not sent', async (state, at) => {
    await aMessage(test, journey, { customer, enrollment, node: 'welcome', state });
    expect((await load({ messages: 'any' })).messages).toMatchObject([{ node: 'welcome', at }]);
  });

  it('leaves out what was written to somebody else', async () => {
    await aMessage(test, journey, { customer, enrollment, node: 'hook', channel: null });
    expect((await load({ messages: 'any' })).messages).toEqual([]);
  });

  it('keeps the order of what one enrollment sent in one moment', async () => {
    const claimedAt = new Date();
    for (const visit of [3, 2, 10])
      await aMessage(test, journey, { customer, enrollment, node: `n${visit}`, visit, claimedAt });
    const { messages = [] } = await load({ messages: 'any' });
    expect(messages.map(({ node }) => node)).toEqual(['n2', 'n3', 'n10']);
  });

  it('knows the last word on each topic, and membership in what is asked about', async () => {
    const { manager } = test.dataSource;
    const say = (topic: string | null, state: 'granted' | 'denied') =>
      recordConsent(manager, test.workspaceId, { customerId: customer, channel: 'email', topic, state });
    await say(null, 'granted');
    await say('news', 'granted');
    await say('news', 'denied');
    for (const segment of ['vip', 'new'])
      await test.dataSource.query(
        `INSERT INTO segment_member (workspace_id, segment_key, customer_id) VALUES ($1, $2, $3)`,
        [test.workspaceId, segment, customer],
      );
    const { consents, segments } = await load({ consents: true, segments: ['vip', 'gone'] });
    expect(consents).toHaveLength(2);
    expect(consents).toEqual(
      expect.arrayContaining([
        { channel: 'email', topic: null, state: 'granted' },
        { channel: 'email', topic: 'news', state: 'denied' },
      ]),
    );
    expect(segments).toEqual(['vip']);
  });

  it('knows nothing of nobody', async () => {
    expect(await loadFacts(test.dataSource.manager, newId(), { messages: 'any' }, 0)).toEqual({});
  });
});
