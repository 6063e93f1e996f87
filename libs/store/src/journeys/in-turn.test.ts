import type { EntityManager } from 'typeorm';
import { shareOpenJourney } from '../audience/open-journey.js';
import { lockCalendar } from '../calendar/calendar-at-work.js';
import { shareJourney } from '../enrollment/journey-share.js';
import { journeysListeningFor } from '../relay/live-journey.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { journeyByKey } from './journey-by-key.js';
import type { JourneyEntity } from './journey.entity.js';
import { publishedJourney } from './journeys.test-helper.js';

describe('whoever changes a journey', () => {
  let test: TestStore;
  let journey: JourneyEntity;

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    ({ journey } = await publishedJourney(test));
  });
  afterAll(() => test.close());

  const claim = (transaction: EntityManager) =>
    shareJourney(transaction, { journeyId: journey.id, versionId: journey.versionId ?? '' });

  it.each<[string, (transaction: EntityManager) => Promise<unknown>]>([
    ['a claim', claim],
    ['the relay', (transaction) => journeysListeningFor(transaction, test.workspaceId, 'Order Completed')],
    ['another journey', (transaction) => journeyByKey(transaction, test.workspaceId, journey.key)],
    ['an audience', (transaction) => shareOpenJourney(transaction, journey.id)],
    ['a calendar', (transaction) => lockCalendar(transaction, journey.id)],
  ])('comes before %s that comes later, which then finds it changed', async (_who, share) => {
    const earlier = test.dataSource.createQueryRunner();
    await earlier.startTransaction();
    await share(earlier.manager);
    const pausing = test.store.journeys.pause(test.workspaceId, journey.id);
    await untilWaiting(test.dataSource, 1);
    const sharing = test.dataSource.transaction(async (transaction) => {
      await share(transaction);
      return claim(transaction);
    });
    const waiting = untilWaiting(test.dataSource, 2).then(() => 'it waits');
    expect(await Promise.race([sharing, waiting])).toBe('it waits');
    await earlier.commitTransaction();
    await earlier.release();
    expect(await pausing).toMatchObject({ kind: 'changed', journey: { status: 'paused' } });
    expect(await sharing).toEqual({ journeyStatus: 'paused', isReplaced: false });
  });

  it('keeps nobody waiting who shares another journey', async () => {
    const { journey: other } = await publishedJourney(test);
    const changing = test.dataSource.createQueryRunner();
    await changing.startTransaction();
    await claim(changing.manager);
    const pausing = test.store.journeys.pause(test.workspaceId, journey.id);
    await untilWaiting(test.dataSource, 1);
    expect(
      await test.dataSource.transaction((transaction) => shareOpenJourney(transaction, other.id)),
    ).toMatchObject({ journeyId: other.id });
    await changing.rollbackTransaction();
    await changing.release();
    expect(await pausing).toMatchObject({ kind: 'changed' });
  });
});
