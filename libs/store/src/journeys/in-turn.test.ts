import type { EntityManager } from 'typeorm';
import { shareOpenJourney } from '../audience/open-journey.js';
import { lockCalendar } from '../calendar/calendar-at-work.js';
import { shareJourney } from '../enrollment/journey-share.js';
import { journeysListeningFor, type Heard } from '../relay/live-journey.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { journeyByKey, untilJourneyIsChanged } from './journey-by-key.js';
import type { JourneyEntity } from './journey.entity.js';
import { publishedJourney } from './journeys.test-helper.js';
import { lockJourney } from './lock-journey.js';

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

  const listening = (transaction: EntityManager, heard: Heard) =>
    journeysListeningFor(transaction, test.workspaceId, heard);

  it.each<[string, (transaction: EntityManager) => Promise<unknown>]>([
    ['a claim', claim],
    ['the relay', (transaction) => listening(transaction, { eventNames: ['Order Completed'] })],
    ['a call of its trigger', (transaction) => listening(transaction, { calls: [journey.key] })],
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

  it('comes before another journey that starts this one, which does not wait for that with what it holds', async () => {
    const byKey = (transaction: EntityManager) => journeyByKey(transaction, test.workspaceId, journey.key);
    const earlier = test.dataSource.createQueryRunner();
    await earlier.startTransaction();
    expect(await byKey(earlier.manager)).toMatchObject({ kind: 'found', status: 'live' });
    const pausing = test.store.journeys.pause(test.workspaceId, journey.id);
    await untilWaiting(test.dataSource, 1);
    const asked = test.dataSource.transaction(byKey);
    expect(await asked).toMatchObject({ kind: 'being-changed', journeyId: journey.id });
    const changed = untilJourneyIsChanged(test.dataSource, journey.id);
    await untilWaiting(test.dataSource, 2);
    await earlier.commitTransaction();
    await earlier.release();
    expect(await pausing).toMatchObject({ kind: 'changed', journey: { status: 'paused' } });
    await changed;
    expect(await test.dataSource.transaction(byKey)).toMatchObject({ kind: 'found', status: 'paused' });
  });

  it('waits for nobody who is to share the journey behind another one that is being changed', async () => {
    const { journey: other } = await publishedJourney(test, 'Other', ['Parcel Delivered']);
    const changing = test.dataSource.createQueryRunner();
    await changing.startTransaction();
    await lockJourney(changing.manager, test.workspaceId, journey.id);
    // The relay meets the one with the larger id first.
    const relaying = test.dataSource.transaction((transaction) =>
      listening(transaction, { eventNames: ['Parcel Delivered'], calls: [journey.key] }),
    );
    await untilWaiting(test.dataSource, 1);
    expect(await test.store.journeys.pause(test.workspaceId, other.id)).toMatchObject({ kind: 'changed' });
    await changing.commitTransaction();
    await changing.release();
    expect((await relaying).map(({ journeyId }) => journeyId)).toContain(journey.id);
  });

  it('and an event that finds it paused keep each other waiting for nothing', async () => {
    await test.store.journeys.pause(test.workspaceId, journey.id);
    const looking = test.dataSource.createQueryRunner();
    await looking.startTransaction();
    const statuses = async () =>
      (await listening(looking.manager, { eventNames: ['Order Completed'], calls: [journey.key] }))
        .filter(({ journeyId }) => journeyId === journey.id)
        .map(({ status }) => status);
    const changing = test.dataSource.createQueryRunner();
    await changing.startTransaction();
    await lockJourney(changing.manager, test.workspaceId, journey.id);
    expect(await statuses()).toEqual(['paused', 'paused']);
    await changing.rollbackTransaction();
    await changing.startTransaction();
    expect(await lockJourney(changing.manager, test.workspaceId, journey.id)).toMatchObject({
      status: 'paused',
    });
    for (const runner of [changing, looking]) {
      await runner.rollbackTransaction();
      await runner.release();
    }
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
