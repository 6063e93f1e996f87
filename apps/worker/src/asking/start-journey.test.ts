import type { Journey } from '@sojourn/journey';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('a start of another journey', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const named = () => aJourney().trigger('api', {}).always();
  const starting = (config: Record<string, unknown>, journey: JourneyBuilder = aJourney().always()) =>
    journey
      .node('start', { type: 'start-journey', version: 1, config }, config['waits'] ? 'finished' : 'started')
      .exit('went on')
      .after('start', 'not-entered')
      .exit('not let in');

  async function begin(graph: Journey): Promise<string> {
    await scene.publish('Begins', graph);
    await scene.track('ada', 'Order Completed', { total: 7 });
    await scene.relay();
    return latest();
  }

  async function latest(): Promise<string> {
    const last = (await scene.enrollments()).at(-1);
    if (!last) throw new Error('nobody entered');
    return last.id;
  }

  const ends = async () => (await scene.enrollments()).map(({ endReason }) => endReason);
  const why = async (id: string) => (await scene.path(id)).map(({ reason }) => reason)[0];

  it('lets the customer in with data, in the same transaction, and asks for the first nudge', async () => {
    const journeyId = await scene.publish('Onboarding', named().wait('P1D').build());
    const rings: string[] = [];
    scene.desk.ringRelay = () => rings.push('rung');
    const id = await begin(starting({ journey: 'onboarding', data: { total: '{{ entry.total }}' } }).build());
    expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'done' });
    expect(rings).toEqual(['rung']);
    const [, started] = await scene.enrollments();
    expect(started).toMatchObject({
      journeyId,
      entry: { total: 7 },
      entryEventId: null,
      startedBy: id,
      hops: 1,
      state: 'running',
      wakeNo: 1,
      wokenNo: 0,
    });
    expect(await scene.path(id)).toMatchObject([
      { nodeId: 'start', outcome: 'started', reason: 'Entered “onboarding”' },
      { nodeId: 'exit' },
    ]);
    expect(await scene.enrollments()).toMatchObject([
      { results: { start: { enrollment: started?.id } } },
      {},
    ]);
  });

  describe('which waits for the end', () => {
    const waiting = (config: Record<string, unknown> = {}) =>
      starting({ journey: 'onboarding', waits: true, ...config })
        .after('start', 'exited')
        .exit('left early')
        .build();

    it.each([
      ['finished', (journey: JourneyBuilder) => journey, 'went on'],
      ['exited', (journey: JourneyBuilder) => journey.exit('enough'), 'left early'],
    ])('is nudged when the other one has %s', async (_how, ending, end) => {
      await scene.publish('Onboarding', ending(named().wait('P1D')).build());
      const id = await begin(waiting());
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'wait', remainingMs: null });
      const other = await latest();
      await advance(scene.desk, other, null);
      expect(await scene.enrollments()).toMatchObject([
        { wakeNo: 1, wakesOn: [`ended.${other}`] },
        { wakeNo: 1 },
      ]);
      await scene.passTime(other);
      expect(await advance(scene.desk, other, 1)).toMatchObject({ kind: 'done' });
      expect(await scene.enrollments()).toMatchObject([{ wakeNo: 2 }, { wakeNo: 1 }]);
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
      expect((await ends())[0]).toBe(end);
    });

    it('is nudged when the other journey is archived', async () => {
      const journeyId = await scene.publish('Onboarding', named().wait('P1D').build());
      const id = await begin(waiting());
      await advance(scene.desk, id, null);
      const other = await latest();
      await scene.store.journeys.archive(scene.workspaceId, journeyId);
      await advance(scene.desk, other, null);
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
      expect(await ends()).toEqual(['left early', 'The journey was archived.']);
    });

    it('waits no longer than its limit, and is nudged no more', async () => {
      await scene.publish('Onboarding', named().wait('P1D').build());
      const id = await begin(waiting({ limit: 'PT1H' }));
      await advance(scene.desk, id, null);
      const other = await latest();
      await advance(scene.desk, other, null);
      await scene.passTime(id);
      expect(await advance(scene.desk, id, 1)).toMatchObject({ kind: 'done' });
      expect(await why(id)).toBe('“onboarding” did not end in time');
      await scene.passTime(other);
      await advance(scene.desk, other, 1);
      expect(await scene.enrollments()).toMatchObject([{ wakeNo: 1 }, { state: 'finished' }]);
    });
  });

  describe('which does not let the customer in', () => {
    const schema = { type: 'object', properties: { plan: { type: 'string' } }, required: ['plan'] };

    it.each<[string, JourneyBuilder]>([
      ['“plan” is missing.', aJourney().trigger('api', { schema }).always().wait('P1D')],
      [
        'Only a journey with the trigger “API” or “Manual” can be started by another one',
        aJourney().always().wait('P1D'),
      ],
      ['The key is not set', aJourney().trigger('manual', {}).oncePerKey('entry.order').wait('P1D')],
    ])('says: %s', async (reason, journey) => {
      await scene.publish('Onboarding', journey.build(), { events: ['Another'] });
      const id = await begin(starting({ journey: 'onboarding' }).build());
      expect(await advance(scene.desk, id, null)).toMatchObject({ kind: 'done' });
      expect(await why(id)).toBe(`Not let into “onboarding”: ${reason}`);
      expect(await ends()).toEqual(['not let in']);
    });

    it.each([
      ['It is paused', 'pause'],
      ['It was archived', 'archive'],
    ] as const)('says: %s', async (reason, change) => {
      const journeyId = await scene.publish('Onboarding', named().wait('P1D').build());
      await scene.store.journeys[change](scene.workspaceId, journeyId);
      const id = await begin(starting({ journey: 'onboarding' }).build());
      await advance(scene.desk, id, null);
      expect(await why(id)).toBe(`Not let into “onboarding”: ${reason}`);
    });

    it('knows no draft, no foreign journey and none that is not there', async () => {
      const { store, workspaceId } = scene;
      const elsewhere = await store.workspaces.create({ name: 'Elsewhere' });
      await store.journeys.create(workspaceId, { name: 'Drafted', draft: {}, userId: null });
      await store.journeys.create(elsewhere.id, { name: 'Foreign', draft: {}, userId: null });
      const reasons: (string | null | undefined)[] = [];
      for (const journey of ['drafted', 'foreign', 'absent']) {
        const name = `Starts ${journey}`;
        await scene.publish(name, starting({ journey }, aJourney().on(name).once()).build(), {
          events: [name],
        });
        await scene.track('ada', name);
        await scene.relay();
        const id = await latest();
        await advance(scene.desk, id, null);
        reasons.push(await why(id));
      }
      expect(reasons).toEqual([
        'Not let into “drafted”: It is not live yet',
        'Not let into “foreign”: There is no journey with this key',
        'Not let into “absent”: There is no journey with this key',
      ]);
    });

    it('does not let a journey start itself over', async () => {
      const itself = aJourney().trigger('api', {}).restartPerKey('entry.cart');
      await scene.publish('Itself', starting({ journey: 'itself', data: { cart: 1 } }, itself).build());
      const id = await begin(starting({ journey: 'itself', data: { cart: 1 } }).build());
      await advance(scene.desk, id, null);
      const other = await latest();
      expect(await advance(scene.desk, other, null)).toMatchObject({ kind: 'done' });
      expect(await why(other)).toBe('Not let into “itself”: A journey cannot start itself over');
    });

    it('lets in once of two enrollments that start it at once, as its own rule says', async () => {
      await scene.publish('Onboarding', named().once().wait('P1D').build());
      await scene.publish('Begins', starting({ journey: 'onboarding' }).build());
      for (const _time of [1, 2]) await scene.track('ada', 'Order Completed');
      await scene.relay();
      const ids = (await scene.enrollments()).map(({ id }) => id);
      await Promise.all(ids.map((id) => advance(scene.desk, id, null)));
      expect((await ends()).toSorted()).toEqual(['not let in', null, 'went on']);
    });
  });

  it('is made once, however often its decision is repeated', async () => {
    await scene.publish('Onboarding', named().wait('P1D').build());
    const id = await begin(starting({ journey: 'onboarding' }).build());
    await scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON enrollment FOR EACH ROW EXECUTE FUNCTION refuse()`);
    await expect(advance(scene.desk, id, null)).rejects.toThrow('no');
    expect(await scene.enrollments()).toHaveLength(1);
    await scene.desk.dataSource.query(`DROP TRIGGER refuse ON enrollment`);
    await Promise.all([1, 2, 3].map(() => advance(scene.desk, id, null)));
    expect(await scene.enrollments()).toHaveLength(2);
  });

  it('goes no further than twenty journeys in a circle', async () => {
    await scene.publish('A', starting({ journey: 'b' }, aJourney().trigger('api', {}).always()).build());
    await scene.publish('B', starting({ journey: 'a' }, aJourney().trigger('api', {}).always()).build());
    await begin(starting({ journey: 'a' }).build());
    for (let started = 0; started < 30; started += 1) {
      const last = (await scene.enrollments()).at(-1);
      if (last?.state === 'running') await advance(scene.desk, last.id, null);
    }
    const enrollments = await scene.enrollments();
    expect(enrollments.map(({ hops }) => hops)).toEqual(Array.from({ length: 21 }, (_, hops) => hops));
    expect(await why(enrollments.at(-1)?.id ?? '')).toBe(
      'Not let into “a”: Journeys start each other in a circle',
    );
  });

  it('counts an event that a journey records on the way of a circle as well', async () => {
    const records = { type: 'record-event', version: 1, config: { event: 'Echo', properties: {} } };
    await scene.publish(
      'Named',
      aJourney().trigger('api', {}).always().node('echo', records, 'next').build(),
    );
    await scene.publish('Echoes', starting({ journey: 'named' }, aJourney().on('Echo').always()).build(), {
      events: ['Echo'],
    });
    await scene.track('ada', 'Echo');
    for (let round = 0; round < 25; round += 1) {
      await scene.relay();
      for (const { id, state } of await scene.enrollments())
        if (state === 'running') await advance(scene.desk, id, null);
    }
    await scene.relay();
    const enrollments = await scene.enrollments();
    expect(Math.max(...enrollments.map(({ hops }) => hops))).toBe(20);
    expect(enrollments.every(({ state }) => state !== 'running')).toBe(true);
  });
});
