import type { Cursor } from '@sojourn/engine';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { JourneyEntity } from './journey.entity.js';
import { aVersion, publishedJourney } from './journeys.test-helper.js';
import type { Inside, Look } from './look-inside.js';
import type { PeopleInside } from './publish-journey.js';
import { openChanges, tellPeopleInside } from './tell-people-inside.js';

describe('a look inside a journey', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const all: Look = { atMost: 10, atMostInAll: 100, exceptVersionId: null, needs: () => ({}) };
  const look = (journeyId: string, differently: Partial<Look> = {}): Promise<Inside> =>
    test.store.journeys.lookInside(test.workspaceId, journeyId, { ...all, ...differently });

  async function somebodyAt(journey: JourneyEntity, node: string, kind: 'waiting' | 'acting' = 'waiting') {
    const id = await enroll(test, journey, await aCustomer(test));
    const cursor: Partial<Cursor> = { kind, node, visit: 1, visits: 1, since: 0 };
    await test.dataSource.query(`UPDATE enrollment SET cursor = $2 WHERE id = $1`, [
      id,
      JSON.stringify(cursor),
    ]);
    return id;
  }

  async function republish({ id }: JourneyEntity, hash: string, inside: PeopleInside) {
    const [journey] = await test.store.journeys.byIds(test.workspaceId, [id]);
    if (journey === undefined) throw new Error('no journey');
    const version = aVersion(journey, {
      contentHash: hash.repeat(64),
      graph: { ...aVersion(journey).graph, nodes: { a: { type: 'wait', version: 1, config: {} } } },
      inside,
    });
    const published = await test.store.journeys.publish(test.workspaceId, version);
    if (published.kind !== 'published') throw new Error(published.kind);
    return published.version;
  }

  async function tell(journeyId: string, atMost: number): Promise<void> {
    const change = (await openChanges(test.dataSource)).find((open) => open.journeyId === journeyId);
    if (change === undefined) throw new Error('no change');
    await tellPeopleInside(test.dataSource, change, atMost);
  }

  it('counts everybody and looks at some: as many at each node as fit, and always one', async () => {
    const { journey, version } = await publishedJourney(test);
    for (const node of ['a', 'a', 'a', 'b']) await somebodyAt(journey, node);
    const { at, people, plans } = await look(journey.id, { atMost: 2 });
    expect(at).toEqual([
      { versionId: version.id, node: 'a', people: 3 },
      { versionId: version.id, node: 'b', people: 1 },
    ]);
    expect(people).toHaveLength(3);
    expect(plans.get(version.id)).toMatchObject({ start: 'wait' });
    expect((await look(journey.id, { atMostInAll: 1 })).people).toHaveLength(2);
    expect(await look(journey.id, { exceptVersionId: version.id })).toMatchObject({ at: [], people: [] });
  });

  it('shows another workspace nobody', async () => {
    const { journey } = await publishedJourney(test);
    await somebodyAt(journey, 'a');
    expect(await test.store.journeys.lookInside(test.foreignWorkspaceId, journey.id, all)).toEqual({
      at: [],
      people: [],
      plans: new Map(),
    });
  });

  it('loads what the onlooker needs to know of each', async () => {
    const { journey } = await publishedJourney(test);
    await somebodyAt(journey, 'a');
    const [person] = (await look(journey.id, { needs: () => ({ activity: true }) })).people;
    expect(person?.facts).toMatchObject({ customer: {}, knownSince: expect.any(Number) as number });
    expect(person?.standing).toMatchObject({
      cursor: { node: 'a' },
      isBusy: false,
      moves: [],
      options: { zone: 'UTC' },
    });
  });

  it('knows the moves that were asked of them and not made yet, and those they are still to be told', async () => {
    const { journey } = await publishedJourney(test);
    const told = await somebodyAt(journey, 'a');
    const untold = await somebodyAt(journey, 'a');
    await republish(journey, 'b', { kind: 'move', mapping: { a: 'first' } });
    await tell(journey.id, 1);
    await republish(journey, 'c', { kind: 'move', mapping: { a: 'second' } });
    const { people } = await look(journey.id);
    const moves = Object.fromEntries(
      people.map(({ enrollmentId, standing }) => [
        enrollmentId,
        standing.moves.map(({ mapping }) => mapping['a']),
      ]),
    );
    expect(moves).toEqual({ [told]: ['first', 'second'], [untold]: ['first', 'second'] });
  });

  it('knows who leaves anyway: who was taken out, and whom a version lets go', async () => {
    const { journey } = await publishedJourney(test);
    const stopped = await somebodyAt(journey, 'a');
    await test.store.enrollments.stop(test.workspaceId, stopped, 'Asked to');
    expect((await look(journey.id)).people).toMatchObject([{ stop: 'Asked to' }]);
    const other = await somebodyAt(journey, 'a');
    await republish(journey, 'd', { kind: 'exit' });
    const { people } = await look(journey.id);
    expect(people.find(({ enrollmentId }) => enrollmentId === other)?.stop).toMatch(/new version/);
  });

  it('knows whose message is in the hands of a provider', async () => {
    const { journey } = await publishedJourney(test);
    const [free, busy] = [await somebodyAt(journey, 'a', 'acting'), await somebodyAt(journey, 'a', 'acting')];
    await test.dataSource.query(
      `INSERT INTO message (id, workspace_id, enrollment_id, journey_id, customer_id, node_id, visit, type, state, lease_until)
       SELECT gen_random_uuid(), workspace_id, id, journey_id, customer_id, 'a', 1, 'send-email', 'claimed',
              now() + CASE WHEN id = $1 THEN 1 ELSE -1 END * interval '1 minute'
         FROM enrollment WHERE id = ANY($2)`,
      [busy, [free, busy]],
    );
    const { people } = await look(journey.id);
    expect(Object.fromEntries(people.map((each) => [each.enrollmentId, each.standing.isBusy]))).toEqual({
      [free]: false,
      [busy]: true,
    });
  });

  it('knows every node that any version has had', async () => {
    const { journey } = await publishedJourney(test);
    const node = {
      type: 'wait',
      version: 1,
      kind: 'control',
      config: {},
      caption: 'Wait',
      next: {},
    } as const;
    const { plan } = aVersion(journey);
    for (const [hash, id] of [['e', 'old'] as const, ['f', 'new'] as const])
      await test.store.journeys.publish(
        test.workspaceId,
        aVersion(journey, { contentHash: hash.repeat(64), plan: { ...plan, nodes: { [id]: node } } }),
      );
    expect(await test.store.journeys.knownNodes(test.workspaceId, journey.id)).toEqual(
      new Set(['old', 'new']),
    );
    expect(await test.store.journeys.knownNodes(test.foreignWorkspaceId, journey.id)).toEqual(new Set());
  });
});
