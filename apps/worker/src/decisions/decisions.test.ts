import { draw } from '@sojourn/engine';
import type { Decided } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { statementsOf } from '../testing/statements.test-helper.js';

const total = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>=', value: 100 }] };
const isInsert = (statement: string) => statement.startsWith('INSERT INTO decision');

describe('what a trigger decided', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const idOf = async (userId: string) => {
    const customer = await scene.store.customers.byUserId(scene.workspaceId, userId);
    if (!customer) throw new Error('there is no such customer');
    return customer.id;
  };
  /** What was decided about a customer, oldest first. */
  async function decidedAbout(customerId: string, journeyId?: string): Promise<readonly Decided[]> {
    const pages = await scene.store.decisions.pagesOfCustomers(
      scene.workspaceId,
      [customerId],
      { first: 100 },
      journeyId === undefined ? {} : { journeyId },
    );
    return (pages.get(customerId)?.edges ?? []).map(({ node }) => node).toReversed();
  }
  const aboutAda = async (journeyId?: string) => decidedAbout(await idOf('ada'), journeyId);
  async function orders(...totals: readonly number[]): Promise<void> {
    for (const each of totals) await scene.track('ada', 'Order Completed', { total: each, order_id: each });
    await scene.relay();
  }
  const welcome = (draw: (journey: JourneyBuilder) => JourneyBuilder = (journey) => journey) =>
    scene.publish('Welcome', draw(aJourney()).wait('P1D').build());

  it('is kept with the enrollment, or with the condition and what it found', async () => {
    const journeyId = await welcome((journey) => journey.on('Order Completed', total).always());
    await orders(120, 42);
    const [enrollment] = await scene.enrollments();
    expect(await aboutAda()).toMatchObject([
      {
        journeyId,
        outcome: 'entered',
        facts: null,
        enrollment: { id: enrollment?.id },
        event: { name: 'Order Completed' },
      },
      { journeyId, outcome: 'condition', facts: { at: '0', was: 42 }, enrollment: null },
    ]);
  });

  it.each<[string, string, (journey: JourneyBuilder) => JourneyBuilder]>([
    ['already-entered', 'once', (journey) => journey.once()],
    ['still-inside', 'after the end', (journey) => journey.againAfterExit()],
    ['still-inside', 'after a while', (journey) => journey.againAfter('P30D')],
  ])('is %s with the earlier run, where people enter %s', async (outcome, _when, reentry) => {
    await welcome(reentry);
    await orders(1, 2);
    const [enrollment] = await scene.enrollments();
    expect((await aboutAda()).slice(1)).toMatchObject([{ outcome, enrollment: { id: enrollment?.id } }]);
  });

  it('is already-entered with the run of the same key', async () => {
    await welcome((journey) => journey.oncePerKey('entry.order_id'));
    await orders(1, 2, 1);
    const [first] = await scene.enrollments();
    expect((await aboutAda()).slice(2)).toMatchObject([
      { outcome: 'already-entered', enrollment: { id: first?.id } },
    ]);
  });

  it('is too-soon with the run before', async () => {
    await welcome((journey) => journey.againAfter('P30D'));
    await orders(1);
    const [enrollment] = await scene.enrollments();
    await scene.desk.dataSource.query(`UPDATE enrollment SET state = 'finished', ended_at = now()`);
    await orders(2);
    expect((await aboutAda()).slice(1)).toMatchObject([
      { outcome: 'too-soon', enrollment: { id: enrollment?.id } },
    ]);
  });

  it('is no-key, or imported, with nothing beside it', async () => {
    await welcome((journey) => journey.oncePerKey('entry.cart'));
    await orders(1);
    await scene.receive('ada', {
      type: 'track',
      name: 'Order Completed',
      properties: { cart: 1 },
      messageId: 'old',
      imported: true,
    });
    await scene.relay();
    expect(await aboutAda()).toMatchObject([
      { outcome: 'no-key', facts: null, enrollment: null },
      { outcome: 'imported', facts: null, enrollment: null },
    ]);
  });

  it('is paused while the journey is', async () => {
    const journeyId = await welcome();
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await orders(1);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await orders(2);
    expect((await aboutAda()).map(({ outcome }) => outcome)).toEqual(['paused', 'entered']);
  });

  it('costs an event no statement more, however many journeys are paused', async () => {
    const statements = async (paused: number) => {
      for (let n = 0; n < paused; n += 1)
        await scene.store.journeys.pause(
          scene.workspaceId,
          await scene.publish(`Paused ${paused} ${n}`, aJourney().wait('P1D').build()),
        );
      return statementsOf(scene.desk.dataSource, () => orders(1));
    };
    await orders(1);
    const one = await statements(1);
    expect(await statements(5)).toEqual(one);
    expect((await aboutAda()).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 7 }, () => 'paused'),
    );
  });

  it('is held-out for those who are only compared with', async () => {
    await welcome((journey) => journey.settings({ holdout: 0.5 }));
    const names = Array.from({ length: 12 }, (_, index) => `customer-${index}`);
    for (const name of names) await scene.track(name, 'Order Completed');
    await scene.relay();
    const outcomes = new Set<string>();
    for (const name of names) {
      const id = await idOf(name);
      const outcome = draw('welcome', 'holdout', id) < 0.5 ? 'held-out' : 'entered';
      outcomes.add(outcome);
      expect(await decidedAbout(id)).toMatchObject([{ outcome, enrollment: { endedAt: null } }]);
    }
    expect(outcomes.size).toBe(2);
  });

  it('costs an event one statement, however many journeys looked, and none where none did', async () => {
    await orders(1);
    const unheard = await statementsOf(scene.desk.dataSource, () => orders(2));
    expect(unheard.filter(isInsert)).toEqual([]);
    for (const name of ['A', 'B', 'C'])
      await scene.publish(name, aJourney().on('Order Completed', total).wait('P1D').build());
    const heard = await statementsOf(scene.desk.dataSource, () => orders(3));
    expect(heard.filter(isInsert)).toHaveLength(1);
    expect(await aboutAda()).toHaveLength(3);
  });

  it('is undone with an event that cannot be relayed', async () => {
    await welcome();
    await scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE DELETE ON outbox FOR EACH ROW EXECUTE FUNCTION refuse()`);
    await orders(1);
    expect(await aboutAda()).toEqual([]);
  });

  it('costs a page of an audience one statement', async () => {
    const audiences = audiencesIn(scene);
    const guests = await audiences.gather('list', 'guests', 50);
    const journeyId = await scene.publish('News', aJourney().trigger('manual', {}).wait('P1D').build());
    const letIn = async () => {
      const source = { kind: 'list', key: 'guests' } as const;
      const runId = await audiences.begin({ journeyId, kind: 'manual', source });
      return (await statementsOf(scene.desk.dataSource, () => audiences.finish(runId))).filter(isInsert);
    };
    for (const _time of ['first', 'again']) expect(await letIn()).toHaveLength(1);
    for (const guest of guests.slice(0, 3))
      expect(await decidedAbout(guest)).toMatchObject([
        { outcome: 'entered', event: null },
        { outcome: 'already-entered', enrollment: { endedAt: null } },
      ]);
  });

  it('is kept of a start by another journey, paused ones included', async () => {
    const named = await scene.publish('Named', aJourney().trigger('api', {}).always().wait('P1D').build());
    const start = { type: 'start-journey', version: 1, config: { journey: 'named' } };
    await scene.publish(
      'Begins',
      aJourney().always().node('start', start, 'started').exit('on').after('start', 'not-entered').build(),
    );
    for (const change of ['pause', 'resume'] as const) {
      await scene.store.journeys[change](scene.workspaceId, named);
      await orders(1);
      for (const { id, state } of await scene.enrollments())
        if (state === 'running') await advance(scene.desk, id, null);
    }
    expect(await aboutAda(named)).toMatchObject([
      { outcome: 'paused', event: null },
      { outcome: 'entered', event: null, enrollment: {} },
    ]);
  });
});
