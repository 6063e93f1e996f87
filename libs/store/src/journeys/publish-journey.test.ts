import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { aVersion, publishedJourney } from './journeys.test-helper.js';

describe('publishing', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const publish = (...args: Parameters<typeof aVersion>) =>
    test.store.journeys.publish(test.workspaceId, aVersion(...args));

  const eventNames = async (journeyId: string) => {
    const found = await rows<{ name: string }>(
      test.dataSource,
      `SELECT event_name AS name FROM journey_trigger WHERE journey_id = $1 ORDER BY 1`,
      [journeyId],
    );
    return found.map(({ name }) => name);
  };

  it('freezes a version, makes the journey live and listens for its events', async () => {
    const { journey, version } = await publishedJourney(test);
    expect(journey).toMatchObject({ status: 'live', versionId: version.id });
    expect(version).toMatchObject({
      journeyId: journey.id,
      number: 1,
      graph: { format: 2 },
      plan: { start: 'wait' },
    });
    expect(await eventNames(journey.id)).toEqual(['Order Completed']);
  });

  it('numbers versions and listens only for the events of the last one', async () => {
    const { journey, version } = await publishedJourney(test);
    const second = await publish(journey, {
      contentHash: 'b'.repeat(64),
      eventNames: ['Signed Up', 'Invited', 'Signed Up'],
    });
    expect(second).toMatchObject({ kind: 'published', version: { number: 2 } });
    expect(await eventNames(journey.id)).toEqual(['Invited', 'Signed Up']);
    const versions = (
      await test.store.versions.pagesOfJourneys(test.workspaceId, [journey.id], { first: 10 })
    ).get(journey.id);
    expect(versions?.edges.map(({ node }) => node.number)).toEqual([2, 1]);
    expect(await test.store.versions.byIds(test.workspaceId, [version.id])).toEqual([version]);
  });

  it('answers what is published already with the version that is there', async () => {
    const { journey, version } = await publishedJourney(test);
    expect(await publish(journey)).toMatchObject({
      kind: 'published',
      version: { id: version.id, number: 1 },
    });
  });

  it('freezes anew when the same content compiles to another plan', async () => {
    const { journey } = await publishedJourney(test);
    const { plan } = aVersion(journey);
    expect(await publish(journey, { plan: { ...plan, timezone: 'UTC' } })).toMatchObject({
      version: { number: 2 },
    });
  });

  it('makes one version of many that are published at once', async () => {
    const journey = await test.store.journeys.create(test.workspaceId, {
      name: 'Busy',
      draft: {},
      userId: null,
    });
    const published = await Promise.all([1, 2, 3, 4].map(() => publish(journey)));
    expect(new Set(published.map((answer) => answer.kind === 'published' && answer.version.id)).size).toBe(1);
  });

  it('refuses when the draft was saved after it was compiled', async () => {
    const { journey } = await publishedJourney(test);
    await test.store.journeys.saveDraft(test.workspaceId, {
      journeyId: journey.id,
      baseRevision: 1,
      draft: {},
      userId: null,
    });
    expect(await publish(journey)).toMatchObject({ kind: 'conflict', journey: { draftRevision: 2 } });
  });

  it('leaves a paused journey paused', async () => {
    const { journey } = await publishedJourney(test);
    await test.store.journeys.pause(test.workspaceId, journey.id);
    expect(await publish(journey, { contentHash: 'c'.repeat(64) })).toMatchObject({
      journey: { status: 'paused' },
    });
  });

  it('refuses an archived journey', async () => {
    const { journey } = await publishedJourney(test);
    await test.store.journeys.archive(test.workspaceId, journey.id);
    expect(await publish(journey)).toMatchObject({ kind: 'wrong-status' });
  });

  it('answers a foreign journey as an absent one, and shows none of its versions', async () => {
    const { journey, version } = await publishedJourney(test);
    const { journeys, versions } = test.store;
    expect(await journeys.publish(test.foreignWorkspaceId, aVersion(journey))).toEqual({ kind: 'absent' });
    expect(await versions.byIds(test.foreignWorkspaceId, [version.id])).toEqual([]);
    expect(
      (await versions.pagesOfJourneys(test.foreignWorkspaceId, [journey.id], { first: 1 })).get(journey.id)
        ?.edges,
    ).toEqual([]);
  });
});
