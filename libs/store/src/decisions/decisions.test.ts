import { merged } from '../customers/merge/merge.test-helper.js';
import { EventEntity } from '../events/event.entity.js';
import { newId } from '../id.js';
import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { statementsOf } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { aDecision, decided } from './decisions.test-helper.js';
import type { DecisionFilter } from './decision.repository.js';
import { recordDecisions } from './record-decisions.js';

describe('decisions', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let ada = '';

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    ({ journey } = await publishedJourney(test, newId()));
    ada = await aCustomer(test);
  });
  afterAll(() => test.close());

  const about = async (
    customerId: string,
    filter: DecisionFilter = {},
    first = 20,
    after?: string | null,
  ) => {
    const pages = await test.store.decisions.pagesOfCustomers(
      test.workspaceId,
      [customerId],
      { first, after: after ?? null },
      filter,
    );
    const page = pages.get(customerId);
    if (page === undefined) throw new Error('the page was not read');
    return page;
  };
  const nodesAbout = async (customerId: string, filter: DecisionFilter = {}) =>
    (await about(customerId, filter)).edges.map(({ node }) => node);

  it('tell of the trigger, the event and the enrollment they are about', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    const userId = newId();
    await intake.receive(test.workspaceId, batch(track({ userId, name: 'Cart Viewed' })));
    const { customerId, seq, id } = await test.dataSource.manager.findOneByOrFail(EventEntity, {
      name: 'Cart Viewed',
    });
    const enrollment = await enroll(test, journey, customerId);
    const facts = { at: '0', was: 42 };
    await decided(
      test,
      aDecision(test, journey, customerId, { eventSeq: seq, outcome: 'condition', facts }),
      aDecision(test, journey, customerId, { eventSeq: seq, enrollmentId: enrollment }),
    );
    const common = {
      customerId,
      journeyId: journey.id,
      versionId: journey.versionId,
      rules: {
        trigger: { type: 'event', version: 1, config: { event: 'Order Completed' } },
        reentry: { policy: 'always' },
      },
      event: { id, type: 'track', name: 'Cart Viewed' },
      zone: 'UTC',
      decidedAt: expect.any(Date) as Date,
      seq: expect.stringMatching(/^\d+$/) as string,
    };
    expect(await nodesAbout(customerId)).toEqual([
      {
        ...common,
        outcome: 'entered',
        facts: null,
        enrollment: { id: enrollment, enteredAt: expect.any(Date) as Date, endedAt: null },
      },
      { ...common, outcome: 'condition', facts, enrollment: null },
    ]);
  });

  it('are read page by page, newest first, of all journeys or of one', async () => {
    const { journey: other } = await publishedJourney(test, newId());
    const outcomes = ['condition', 'too-old', 'still-inside', 'paused', 'entered'] as const;
    for (const outcome of outcomes)
      await decided(
        test,
        aDecision(test, journey, ada, { outcome }),
        aDecision(test, other, ada, { outcome: 'trigger' }),
      );
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { edges, pageInfo } = await about(ada, { journeyId: journey.id }, 2, after);
      seen.push(...edges.map(({ node }) => node.outcome));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(seen).toEqual(outcomes.toReversed());
    expect(await (await about(ada, { journeyId: other.id })).totalCount()).toBe(5);
    expect(await (await about(ada)).totalCount()).toBe(10);
    for (const journeyId of ['nowhere', newId()]) expect(await nodesAbout(ada, { journeyId })).toEqual([]);
  });

  it('are nobody else’s: neither another customer’s nor another workspace’s', async () => {
    const bob = await aCustomer(test);
    await decided(test, aDecision(test, journey, ada));
    const read = (workspaceId: typeof test.workspaceId) =>
      test.store.decisions.pagesOfCustomers(workspaceId, [ada, bob, 'nobody'], { first: 5 });
    const counts = [...(await read(test.workspaceId)).values()].map(({ edges }) => edges.length);
    expect(counts).toEqual([1, 0, 0]);
    const foreign = [...(await read(test.foreignWorkspaceId)).values()].map(({ edges }) => edges.length);
    expect(foreign).toEqual([0, 0, 0]);
  });

  it('go over to whom a customer was merged into', async () => {
    const bob = await aCustomer(test);
    await decided(test, aDecision(test, journey, ada, { outcome: 'too-soon' }));
    await decided(test, aDecision(test, journey, bob));
    await merged(test, { from: ada, into: bob });
    expect((await nodesAbout(bob)).map(({ outcome }) => outcome)).toEqual(['entered', 'too-soon']);
    expect(await nodesAbout(ada)).toEqual([]);
  });

  it('are kept by one statement, however many, and none at all by none', async () => {
    const statements = (count: number) =>
      statementsOf(test.dataSource, () =>
        recordDecisions(
          test.dataSource.manager,
          Array.from({ length: count }, () => aDecision(test, journey, ada, { facts: { was: 'a\0 "b"' } })),
        ),
      );
    const [one, fifty] = [await statements(1), await statements(50)];
    expect(one).toHaveLength(1);
    expect(fifty).toEqual(one);
    expect(await statements(0)).toEqual([]);
    expect((await nodesAbout(ada)).at(0)?.facts).toEqual({ was: 'a\uFFFD "b"' });
  });
});
