import { newId } from '../id.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { enrollWaiting, nudgesOf } from '../path/enrollments-that-wait.test-helper.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { ConsentEntity } from './consent.entity.js';
import { recordConsent, type ConsentWord } from './record-consent.js';

describe('consent', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let customerId: string;

  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
  });
  beforeEach(async () => {
    customerId = await aCustomer(test);
  });
  afterAll(() => test.close());

  const say = (state: ConsentWord['state'], topic: string | null = null, channel = 'email') =>
    test.dataSource.transaction((transaction) =>
      recordConsent(transaction, test.workspaceId, { customerId, channel, topic, state }),
    );

  it('is kept word by word, and tells who waits for it when it changes', async () => {
    const waiting = await enrollWaiting(test, journey, customerId, ['consents']);
    const another = await enrollWaiting(test, journey, customerId, ['customer.city']);
    expect(await say('granted')).toEqual({ isNew: true, hasWoken: true });
    expect(await say('granted')).toEqual({ isNew: false, hasWoken: false });
    expect(await say('denied')).toEqual({ isNew: true, hasWoken: true });
    const words = test.dataSource.getRepository(ConsentEntity);
    const kept = await words.find({ where: { customerId }, order: { id: 'ASC' } });
    expect(kept.map(({ state }) => state)).toEqual(['granted', 'granted', 'denied']);
    expect(await nudgesOf(test, [waiting, another])).toEqual([2, 0]);
  });

  it('differs by topic and by channel', async () => {
    await say('granted');
    expect(await say('granted', 'news')).toMatchObject({ isNew: true });
    expect(await say('granted', null, 'sms')).toMatchObject({ isNew: true });
    expect(await say('granted', 'news')).toMatchObject({ isNew: false });
  });

  it('of a customer who is not there, or not ours, is none', async () => {
    const word = { customerId, channel: 'email', topic: null, state: 'granted' } as const;
    const { manager } = test.dataSource;
    expect(await recordConsent(manager, test.foreignWorkspaceId, word)).toBeNull();
    expect(await recordConsent(manager, test.workspaceId, { ...word, customerId: newId() })).toBeNull();
    expect(await recordConsent(manager, test.workspaceId, { ...word, customerId: 'x' })).toBeNull();
  });
});
