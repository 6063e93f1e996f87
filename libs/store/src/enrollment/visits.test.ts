import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { VisitEntity } from '../path/visit.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { storeVisits, type VisitChange } from './visits.js';

describe('the visit of a wait', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
  });
  afterAll(() => test.close());

  const enteredAt = Date.parse('2026-03-01T09:00:00Z');
  const dueAt = Date.parse('2026-03-04T09:00:00Z');
  const visit: VisitChange = {
    node: 'wait',
    number: 1,
    enteredAt,
    dueAt: null,
    leftAt: null,
    outcome: null,
    reason: null,
    facts: null,
    failed: false,
  };

  /** Writes one decision after the other, and says what the visit says then. */
  async function after(...decisions: readonly Partial<VisitChange>[]): Promise<VisitEntity> {
    const enrollmentId = await enroll(test, journey, await aCustomer(test));
    const visitor = { id: enrollmentId, workspaceId: test.workspaceId, journeyId: journey.id };
    for (const decision of decisions)
      await storeVisits(test.dataSource.manager, visitor, [{ ...visit, ...decision }]);
    return test.dataSource.manager.findOneByOrFail(VisitEntity, { enrollmentId, number: 1 });
  }

  it('keeps when it was due, also when it is left before', async () => {
    const leftAt = enteredAt + 60_000;
    expect(await after({ dueAt }, { leftAt, outcome: 'happened' })).toMatchObject({
      dueAt: new Date(dueAt),
      leftAt: new Date(leftAt),
      outcome: 'happened',
    });
  });

  it('is due when it was put off to, and not at all when nobody waits any more', async () => {
    const later = dueAt + 3_600_000;
    expect(await after({ dueAt }, { dueAt: later })).toMatchObject({ dueAt: new Date(later) });
    expect(await after({ dueAt }, {})).toMatchObject({ dueAt: null, leftAt: null });
    expect(await after({ dueAt }, {}, { leftAt: later, outcome: 'sent' })).toMatchObject({ dueAt: null });
  });
});
