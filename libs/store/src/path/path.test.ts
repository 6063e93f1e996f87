import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { PageRequest } from '../paging/page-request.js';
import type { EnrollmentFilter, EnrollmentOwner } from './enrollment.repository.js';
import { aCustomer, enroll, walk } from './enrollments.test-helper.js';

describe('the path', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let ann: string;
  let waiting: string;
  let finished: string;
  let failed: string;

  beforeAll(async () => {
    test = await openTestStore();
    ({ journey } = await publishedJourney(test));
    ann = await aCustomer(test, 'ann');
    const bob = await aCustomer(test, 'bob');
    waiting = await enroll(test, journey, ann);
    finished = await enroll(test, journey, ann, { state: 'finished' });
    failed = await enroll(test, journey, bob, { state: 'exited' });
    await walk(test, journey, waiting, [{ nodeId: 'email', outcome: 'sent' }, { nodeId: 'wait' }]);
    await walk(test, journey, finished, [
      { nodeId: 'email', outcome: 'sent' },
      { nodeId: 'wait', outcome: 'next' },
    ]);
    await walk(test, journey, failed, [{ nodeId: 'email', outcome: 'failed', failed: true }]);
  });
  afterAll(() => test.close());

  async function pageOf(owner: EnrollmentOwner, id: string, page: PageRequest, filter?: EnrollmentFilter) {
    return (await test.store.enrollments.pagesOf(test.workspaceId, owner, [id], page, filter)).get(id);
  }

  const ids = async (...args: Parameters<typeof pageOf>) =>
    (await pageOf(...args))?.edges.map(({ node }) => node.id);

  it('counts enrollments by state, and visits by node', async () => {
    expect(await test.store.counts.ofJourneys(test.workspaceId, [journey.id])).toEqual([
      {
        journeyId: journey.id,
        entered: 3,
        running: 1,
        finished: 1,
        exited: 1,
        quarantined: 0,
        nodes: [
          { nodeId: 'email', entered: 3, waiting: 0, completed: 2, failed: 1 },
          { nodeId: 'wait', entered: 2, waiting: 1, completed: 1, failed: 0 },
        ],
      },
    ]);
  });

  it('counts zero for a journey nobody entered', async () => {
    const { journey: other } = await publishedJourney(test, 'Other');
    expect(await test.store.counts.ofJourneys(test.workspaceId, [other.id])).toMatchObject([
      { entered: 0, nodes: [] },
    ]);
  });

  it('lists enrollments by journey, customer, state and node reached', async () => {
    const page = { first: 10 };
    expect(await ids('journeyId', journey.id, page)).toEqual([failed, finished, waiting]);
    expect(await ids('customerId', ann, page)).toEqual([finished, waiting]);
    expect(await ids('journeyId', journey.id, page, { state: 'running' })).toEqual([waiting]);
    const atWait = { nodeId: 'wait' };
    expect(await ids('journeyId', journey.id, page, atWait)).toEqual([finished, waiting]);
    const first = await pageOf('journeyId', journey.id, { first: 1 }, atWait);
    expect(await first?.totalCount()).toBe(2);
    const after = first?.pageInfo.endCursor;
    expect(await ids('journeyId', journey.id, { first: 1, after }, atWait)).toEqual([waiting]);
  });

  it('reads the same page of several lists, each as long as it may be, and counts them together', async () => {
    const bob = await aCustomer(test, 'bobby');
    const pages = await test.store.enrollments.pagesOf(test.workspaceId, 'customerId', [ann, bob], {
      first: 1,
    });
    expect(pages.get(ann)).toMatchObject({
      edges: [{ node: { id: finished } }],
      pageInfo: { hasNextPage: true },
    });
    expect(pages.get(bob)).toMatchObject({ edges: [], pageInfo: { hasNextPage: false } });
    expect(await Promise.all([...pages.values()].map((page) => page.totalCount()))).toEqual([2, 0]);
  });

  it('reads a path in its order', async () => {
    const visits = await test.store.enrollments.visitsOf(test.workspaceId, [waiting]);
    expect(visits).toMatchObject([
      { number: 1, nodeId: 'email', outcome: 'sent', leftAt: expect.any(Date) as Date },
      { number: 2, nodeId: 'wait', outcome: null, leftAt: null },
    ]);
  });

  it('shows nothing to a foreign workspace, nor for a made-up id', async () => {
    const { enrollments, counts } = test.store;
    expect(await counts.ofJourneys(test.foreignWorkspaceId, [journey.id, 'made-up'])).toEqual([]);
    expect(await enrollments.byIds(test.foreignWorkspaceId, [waiting, 'made-up'])).toEqual([]);
    expect(await enrollments.visitsOf(test.foreignWorkspaceId, [waiting, 'made-up'])).toEqual([]);
    const { foreignWorkspaceId } = test;
    const pages = await test.store.enrollments.pagesOf(foreignWorkspaceId, 'journeyId', [journey.id], {
      first: 10,
    });
    expect(pages.get(journey.id)?.edges).toEqual([]);
    expect(await enrollments.byIds(test.workspaceId, [waiting])).toMatchObject([
      { id: waiting, wakesOn: [] },
    ]);
  });
});
