import { batch, identify, track } from '../intake/events.test-helper.js';
import type { IncomingEvent } from '../intake/incoming.js';
import { Intake } from '../intake/intake.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { AttributeObserver } from './attribute-observer.js';
import { MOST_DECLARED } from './attribute.repository.js';
import { MOST_SEEN } from './observe-types.js';

describe('attributes', () => {
  let test: TestStore;
  let observer: AttributeObserver;
  let intake: Intake;
  let failures: unknown[];

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    await test.dataSource.query(`TRUNCATE attribute CASCADE`);
    ({ observer, intake } = aProcess());
    failures = [];
  });
  afterAll(() => test.close());

  function aProcess() {
    const observer = new AttributeObserver(test.dataSource, (error) => failures.push(error));
    return { observer, intake: new Intake(test.dataSource, () => undefined, observer) };
  }
  const receive = async (...events: readonly IncomingEvent[]) => {
    await intake.receive(test.workspaceId, batch(...events));
    await observer.settled();
  };
  const all = async (workspaceId = test.workspaceId) => {
    const { edges } = await test.store.attributes.page(workspaceId, { first: 100 });
    return edges.map(({ node }) => node);
  };
  const types = () => test.store.attributes.types(test.workspaceId);
  const declare = (path: string, type: 'number' | 'text') =>
    test.store.attributes.declare(test.workspaceId, { path, type, userId: null });

  it('are known by the types that were sent, one level deep, with a customer as example', async () => {
    await receive(
      identify({
        plan: 'gold',
        seats: 3,
        vip: true,
        renewal: '2026-12-01',
        tags: ['a'],
        address: { city: 'Ulm', geo: { lat: 48 } },
        nothing: null,
        'a.b': 1,
        ' blank': 1,
        ['x'.repeat(300)]: 1,
      }),
      track({ type: 'group', name: null, account: { key: 'acme', traits: { plan: 'free' } } }),
    );
    expect(await types()).toEqual({
      'account.plan': ['text'],
      'customer.address': ['object'],
      'customer.address.city': ['text'],
      'customer.address.geo': ['object'],
      'customer.plan': ['text'],
      'customer.renewal': ['date'],
      'customer.seats': ['number'],
      'customer.tags': ['list'],
      'customer.vip': ['boolean'],
    });
    const ann = await test.store.customers.byUserId(test.workspaceId, 'ann');
    expect((await all())[0]?.observed).toMatchObject([{ type: 'text', source: 'event', exampleId: ann?.id }]);
    expect(await all(test.foreignWorkspaceId)).toEqual([]);
  });

  it('are in conflict when values of several types are sent, and those are kept as they are', async () => {
    await receive(identify({ plan: 7 }));
    await receive(identify({ plan: 'gold' }, { userId: 'bob' }));
    expect(await all()).toMatchObject([
      { isConflict: true, observed: [{ type: 'number' }, { type: 'text' }] },
    ]);
    const kept = await Promise.all(
      ['ann', 'bob'].map((userId) => test.store.customers.byUserId(test.workspaceId, userId)),
    );
    expect(kept.map((customer) => customer?.attributes['plan'])).toEqual([7, 'gold']);
  });

  it('are of the type that is declared, and others are shown as a conflict', async () => {
    await receive(identify({ plan: 'gold' }));
    expect(await declare('customer.plan', 'text')).toMatchObject({
      kind: 'declared',
      attribute: { declaredType: 'text', isConflict: false },
    });
    await receive(identify({ plan: 7 }));
    expect(await all()).toMatchObject([{ declaredType: 'text', isConflict: true }]);
    expect(await types()).toEqual({ 'customer.plan': ['text'] });
    expect(await test.store.attributes.undeclare(test.workspaceId, 'customer.plan')).toMatchObject({
      declaredType: null,
      isConflict: true,
    });
  });

  it('can be declared before any value is there, and are forgotten with the declaration', async () => {
    await declare('customer.score', 'number');
    expect(await types()).toEqual({ 'customer.score': ['number'] });
    expect(await test.store.attributes.undeclare(test.foreignWorkspaceId, 'customer.score')).toBe('absent');
    expect(await test.store.attributes.undeclare(test.workspaceId, 'customer.score')).toBe('forgotten');
    expect(await test.store.attributes.undeclare(test.workspaceId, 'customer.score')).toBe('absent');
    expect(await all()).toEqual([]);
  });

  it('cost no statement where nothing is new, and none while the sender waits', async () => {
    const bare = new Intake(test.dataSource, () => undefined);
    const [city, more] = [identify({ city: 'Ulm' }), identify({ city: 'Bonn' })];
    const without = await countStatements(test.dataSource, () =>
      bare.receive(test.workspaceId, batch(identify({ city: 'Ulm' }))),
    );
    await receive(city);
    const seen = await countStatements(test.dataSource, () => receive(more));
    expect(seen).toBe(without);
  });

  it('are noted once by several processes that see them together', async () => {
    const processes = Array.from({ length: 4 }, aProcess);
    await Promise.all(
      processes.map(async (process, at) => {
        await process.intake.receive(
          test.workspaceId,
          batch(identify({ [`own-${at}`]: at, shared: 'x' }, { userId: `user-${at}` })),
        );
        await process.observer.settled();
      }),
    );
    expect(Object.keys(await types())).toHaveLength(5);
    expect(failures).toEqual([]);
  });

  it('end at a bound, whatever is sent, and then cost nothing', async () => {
    const flood = (turn: number) =>
      Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`name-${turn}-${at}`, at]));
    await receive(identify(flood(1)));
    const other = aProcess();
    await Promise.all([
      receive(identify(flood(2))),
      other.intake
        .receive(test.workspaceId, batch(identify(flood(3), { userId: 'bob' })))
        .then(() => other.observer.settled()),
    ]);
    expect(Object.keys(await types())).toHaveLength(MOST_SEEN);
    await receive(identify(flood(4)));
    const bare = new Intake(test.dataSource, () => undefined);
    const without = await countStatements(test.dataSource, () =>
      bare.receive(test.workspaceId, batch(identify(flood(5)))),
    );
    expect(await countStatements(test.dataSource, () => receive(identify(flood(6))))).toBe(without);
    // A value of another type of what is known is still seen.
    await receive(identify({ 'name-1-0': 'text' }));
    expect((await types())['customer.name-1-0']).toEqual(['number', 'text']);
  });

  const names = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`name-${at}`, at]));

  it('can be declared however many names were sent, up to a bound of their own', async () => {
    await receive(identify(names(MOST_SEEN + 10)));
    expect(await declare('customer.more', 'text')).toMatchObject({ kind: 'declared' });
    await test.dataSource.query(
      `INSERT INTO attribute (workspace_id, path, declared_type, declared_at)
       SELECT $1, 'customer.said-' || place, 'text', clock_timestamp() FROM generate_series(2, $2::int) AS place`,
      [test.workspaceId, MOST_DECLARED],
    );
    expect(await declare('customer.most', 'text')).toEqual({ kind: 'too-many' });
    expect(await declare('customer.name-1', 'number')).toEqual({ kind: 'too-many' });
    expect(await declare('customer.more', 'number')).toMatchObject({ attribute: { declaredType: 'number' } });
    expect(await types()).not.toHaveProperty(['customer.most']);
  });

  it('that somebody declares leave their place to others', async () => {
    await receive(identify(names(MOST_SEEN)));
    await declare('customer.name-1', 'number');
    observer.lookAgain(test.workspaceId);
    await receive(identify({ plan: 'gold' }));
    expect(await types()).toHaveProperty(['customer.plan']);
  });

  it('are forgotten as they were seen, until they are seen again', async () => {
    await receive(identify({ plan: 7 }));
    await receive(identify({ plan: 'gold' }));
    const { attributes } = test.store;
    expect(await attributes.forget(test.foreignWorkspaceId, 'customer.plan')).toBe('absent');
    expect(await attributes.forget(test.workspaceId, 'customer.plan')).toBe('forgotten');
    expect(await attributes.forget(test.workspaceId, 'customer.plan')).toBe('absent');
    expect(await all()).toEqual([]);
    observer.lookAgain(test.workspaceId);
    await receive(identify({ plan: 'silver' }));
    expect(await types()).toEqual({ 'customer.plan': ['text'] });
  });

  it('stay as they were declared when what was seen is forgotten', async () => {
    await receive(identify({ plan: 7 }));
    await declare('customer.plan', 'text');
    expect(await all()).toMatchObject([{ isConflict: true }]);
    expect(await test.store.attributes.forget(test.workspaceId, 'customer.plan')).toMatchObject({
      declaredType: 'text',
      observed: [],
      isConflict: false,
    });
    expect(await types()).toEqual({ 'customer.plan': ['text'] });
  });

  it('are seen again after they could not be noted, and the sender is told that all is well', async () => {
    await test.dataSource.query(`ALTER TABLE attribute RENAME TO hidden`);
    await receive(identify({ city: 'Ulm' }));
    expect(failures).toHaveLength(1);
    await test.dataSource.query(`ALTER TABLE hidden RENAME TO attribute`);
    await receive(identify({ city: 'Bonn' }));
    expect(await types()).toEqual({ 'customer.city': ['text'] });
  });

  it('are paged by their paths', async () => {
    await receive(identify({ c: 1, a: 1, b: 1 }));
    const first = await test.store.attributes.page(test.workspaceId, { first: 2 });
    expect(first.edges.map(({ node }) => node.path)).toEqual(['customer.a', 'customer.b']);
    const rest = await test.store.attributes.page(test.workspaceId, {
      first: 2,
      after: first.pageInfo.endCursor,
    });
    expect(rest.edges.map(({ node }) => node.path)).toEqual(['customer.c']);
    expect(await rest.totalCount()).toBe(3);
  });
});
