import { rows } from '../database/rows.js';
import { shareJourney } from '../enrollment/journey-share.js';
import { readMoves } from '../enrollment/read-moves.js';
import type { EnrollmentState } from '../path/enrollment.entity.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { untilWaiting } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { aVersion, publishedJourney } from './journeys.test-helper.js';
import { openChanges, tellPeopleInside } from './tell-people-inside.js';

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

  describe('with people inside', () => {
    const HASH = 'c'.repeat(64);
    const withNodes = (...nodes: readonly string[]) => {
      const { graph } = aVersion({ id: '', draftRevision: 0 });
      const node = { type: 'wait', version: 1, config: {} };
      return { ...graph, nodes: Object.fromEntries(nodes.map((id) => [id, node])) };
    };

    async function withSomebodyAt(node: string, state: EnrollmentState = 'running') {
      const { journey, version } = await publishedJourney(test);
      const id = await enroll(test, journey, await aCustomer(test), { state });
      await test.dataSource.query(
        `UPDATE enrollment SET cursor = cursor || jsonb_build_object('node', $2::text) WHERE id = $1`,
        [id, node],
      );
      return { journey, version, id };
    }

    const changesOf = async (journeyId: string) =>
      (await openChanges(test.dataSource)).filter((change) => change.journeyId === journeyId);

    const intentOf = async (id: string) =>
      (await test.store.enrollments.byIds(test.workspaceId, [id]))[0]?.intent;

    it('tells nobody anything when they finish where they are', async () => {
      const { journey } = await withSomebodyAt('wait');
      expect(await publish(journey, { contentHash: HASH })).toMatchObject({
        kind: 'published',
        peopleInside: 1,
      });
      expect(await changesOf(journey.id)).toEqual([]);
    });

    it('asks each to move, by the change that says where to, and only who is inside of another version', async () => {
      const { journey, id } = await withSomebodyAt('wait');
      const ended = await enroll(test, journey, await aCustomer(test), { state: 'finished' });
      const inside = { kind: 'move' as const, mapping: { wait: 'pause' } };
      const published = await publish(journey, { contentHash: HASH, graph: withNodes('pause'), inside });
      if (published.kind !== 'published') throw new Error(published.kind);
      const there = await enroll(test, published.journey, await aCustomer(test));
      const [change] = await changesOf(journey.id);
      expect(change).toMatchObject({ kind: 'move', versionId: published.version.id });
      if (change === undefined) throw new Error('no change');
      expect(await tellPeopleInside(test.dataSource, change, 10)).toBe(1);
      expect(await intentOf(id)).toEqual({ moves: [change.id] });
      for (const other of [ended, there]) expect(await intentOf(other)).toBeNull();
      expect(await readMoves(test.dataSource.manager, journey.id, [change.id])).toEqual([
        { versionId: published.version.id, mapping: { wait: 'pause' } },
      ]);
    });

    it('tells changes in the order in which they were made, whatever the clocks of those who made them say', async () => {
      const { journey, id } = await withSomebodyAt('wait');
      const inside = { kind: 'move' as const, mapping: {} };
      for (const hash of ['d', 'e']) {
        await publish(journey, { contentHash: hash.repeat(64), graph: withNodes('wait'), inside });
        await test.dataSource.query(
          `UPDATE journey_change SET id = overlay(id::text PLACING $2 FROM 1 FOR 1)::uuid
            WHERE journey_id = $1 AND id < 'b0000000-0000-0000-0000-000000000000'`,
          [journey.id, hash === 'd' ? 'f' : 'c'],
        );
      }
      for (let open = await changesOf(journey.id); open[0]; open = await changesOf(journey.id))
        await tellPeopleInside(test.dataSource, open[0], 10);
      const moves = (await intentOf(id))?.moves ?? [];
      const numbers = await rows<{ number: number }>(
        test.dataSource,
        `SELECT version.number FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
           JOIN journey_change AS change USING (id) JOIN journey_version AS version ON version.id = change.version_id
          ORDER BY place`,
        [moves],
      );
      expect(numbers).toEqual([{ number: 2 }, { number: 3 }]);
    });

    it('moves nobody back who came in by a later version', async () => {
      const { journey, id } = await withSomebodyAt('wait');
      const graph = withNodes('wait');
      const inside = { kind: 'move' as const, mapping: {} };
      await publish(journey, { contentHash: HASH, graph, inside });
      const last = await publish(journey, { contentHash: 'd'.repeat(64), graph });
      if (last.kind !== 'published') throw new Error(last.kind);
      const later = await enroll(test, last.journey, await aCustomer(test));
      const [change] = await changesOf(journey.id);
      if (change === undefined) throw new Error('no change');
      expect(await tellPeopleInside(test.dataSource, change, 10)).toBe(1);
      expect(await intentOf(id)).toEqual({ moves: [change.id] });
      expect(await intentOf(later)).toBeNull();
    });

    it('keeps no claim waiting while it counts them', async () => {
      const { journey, version } = await withSomebodyAt('wait');
      const counting = test.dataSource.createQueryRunner();
      await counting.startTransaction();
      await counting.query(`LOCK TABLE enrollment IN ACCESS EXCLUSIVE MODE`);
      const publishing = publish(journey, { contentHash: HASH });
      await untilWaiting(test.dataSource, 1);
      const claim = { journeyId: journey.id, versionId: version.id };
      expect(
        await test.dataSource.transaction((transaction) => shareJourney(transaction, claim)),
      ).toMatchObject({ journeyStatus: 'live' });
      await counting.rollbackTransaction();
      await counting.release();
      expect(await publishing).toMatchObject({ kind: 'published', peopleInside: 1 });
    });

    it('publishes nothing when somebody would have nowhere to go', async () => {
      const { journey, version } = await withSomebodyAt('wait', 'quarantined');
      const publishing = await publish(journey, {
        contentHash: HASH,
        graph: withNodes('pause'),
        inside: { kind: 'move', mapping: {} },
      });
      expect(publishing).toEqual({
        kind: 'unmapped',
        nodes: [{ versionId: version.id, node: 'wait', people: 1 }],
      });
      expect(await changesOf(journey.id)).toEqual([]);
      expect((await test.store.journeys.byIds(test.workspaceId, [journey.id]))[0]?.versionId).toBe(
        version.id,
      );
    });

    it('moves people later too, by publishing again what is published', async () => {
      const { journey, id } = await withSomebodyAt('wait');
      const again = { contentHash: HASH, graph: withNodes('wait') };
      await publish(journey, again);
      const published = await publish(journey, { ...again, inside: { kind: 'exit' } });
      expect(published).toMatchObject({ kind: 'published', version: { number: 2 }, peopleInside: 1 });
      const [change] = await changesOf(journey.id);
      if (change === undefined) throw new Error('no change');
      await tellPeopleInside(test.dataSource, change, 10);
      expect(await intentOf(id)).toMatchObject({
        stop: { reason: expect.stringContaining('new version') as string },
      });
    });

    it('lets a first stop and every move stand, in their order', async () => {
      const { journey, id } = await withSomebodyAt('wait');
      const move = { kind: 'move' as const, mapping: {} };
      for (const hash of ['d', 'e'])
        await publish(journey, { contentHash: hash.repeat(64), graph: withNodes('wait'), inside: move });
      for (let open = await changesOf(journey.id); open[0]; open = await changesOf(journey.id))
        await tellPeopleInside(test.dataSource, open[0], 10);
      await test.store.enrollments.stop(test.workspaceId, id, 'first');
      await test.store.enrollments.stop(test.workspaceId, id, 'second');
      expect(await intentOf(id)).toEqual({
        stop: { reason: 'first' },
        moves: [expect.any(String), expect.any(String)],
      });
    });
  });
});
