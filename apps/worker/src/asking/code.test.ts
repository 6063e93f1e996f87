import { CodeEntity } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config }) as never;
const assignCode = (pool = 'winback') => node('assign-code', { pool });

describe('the assignment of a code', () => {
  let scene: Scene;
  const { action, sends } = recordedSends();

  beforeEach(async () => {
    sends.length = 0;
    scene = await openScene([action]);
  });
  afterEach(() => scene.close());

  const added = () => aJourney().on('Product Added').always();
  const coded = (pool?: string) => added().node('code', assignCode(pool), 'assigned');

  async function aPool(codes: readonly string[], key = 'winback'): Promise<void> {
    const pool = await scene.store.codePools.create(scene.workspaceId, { key, name: key });
    await scene.store.codePools.addCodes(scene.workspaceId, pool?.id ?? '', codes);
  }

  const publish = (journey: JourneyBuilder) =>
    scene.publish('Winback', journey.build(), { events: ['Product Added'] });

  async function enter(...customers: string[]): Promise<readonly string[]> {
    for (const customer of customers) await scene.track(customer, 'Product Added');
    await scene.relay();
    return (await scene.enrollments()).map(({ id }) => id);
  }

  async function one(): Promise<string> {
    const [id = ''] = await enter('ada');
    return id;
  }

  const codes = () => scene.desk.dataSource.getRepository(CodeEntity).find({ order: { id: 'ASC' } });
  const holders = async () => (await codes()).map(({ code, enrollmentId }) => [code, enrollmentId]);
  const results = async () => (await scene.enrollments()).map((enrollment) => enrollment.results['code']);
  const ways = async (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await scene.path(id))[0]?.outcome));

  it('brings a code of the pool that a value chooses, and goes on where none is left', async () => {
    await aPool(['LEVI-1'], 'brand-levi-s');
    await aPool(['NIKE-1', 'NIKE-2'], 'brand-nike');
    await publish(coded('brand-{{ customer.brand }}').wait('P1D'));
    for (const [customer, brand] of [
      ['ada', 'Levi’s'],
      ['bob', 'Levi’s'],
      ['cy', 'Nike'],
      ['di', 'Puma'],
    ] as const)
      await scene.identify(customer, { brand });
    // One after the other: several at once are let in in any order.
    for (const customer of ['ada', 'bob', 'cy', 'di', 'eve']) await enter(customer);
    const ids = (await scene.enrollments()).map(({ id }) => id);
    for (const id of ids) await advance(scene.desk, id, null);
    expect(await results()).toEqual([
      { code: 'LEVI-1', pool: 'brand-levi-s' },
      undefined,
      { code: 'NIKE-1', pool: 'brand-nike' },
      undefined,
      undefined,
    ]);
    expect(await ways(ids)).toEqual(['assigned', 'pool-empty', 'assigned', 'pool-empty', 'pool-empty']);
    expect((await scene.path(ids[1] ?? ''))[0]).toMatchObject({
      reason: 'No code is left in “brand-levi-s”',
    });
  });

  it('gives ten codes to twenty who come at once, each to one of them', async () => {
    await aPool(Array.from({ length: 10 }, (_, index) => `C${index}`));
    await publish(coded().wait('P1D'));
    const ids = await enter(...Array.from({ length: 20 }, (_, index) => `customer-${index}`));
    await Promise.all(ids.map((id) => advance(scene.desk, id, null)));
    expect((await ways(ids)).toSorted()).toEqual([
      ...Array<string>(10).fill('assigned'),
      ...Array<string>(10).fill('pool-empty'),
    ]);
    const given = (await results()).flatMap((result) => (result === undefined ? [] : [result['code']]));
    expect(new Set(given).size).toBe(10);
    expect((await codes()).every(({ enrollmentId }) => enrollmentId !== null)).toBe(true);
  });

  it('gives the same code, however often it is decided', async () => {
    await aPool(['A', 'B', 'C']);
    await publish(coded().wait('P1D'));
    const id = await one();
    await Promise.all(Array.from({ length: 5 }, () => advance(scene.desk, id, null)));
    await advance(scene.desk, id, 1);
    expect(await results()).toEqual([{ code: 'A', pool: 'winback' }]);
    expect(await holders()).toEqual([
      ['A', id],
      ['B', null],
      ['C', null],
    ]);
  });

  it('gives another code at another visit', async () => {
    await aPool(['A', 'B', 'C']);
    const graph = added()
      .node('again', node('repeat', { times: 2 }), 'again')
      .node('code', assignCode(), 'assigned')
      .wait('PT1H')
      .build();
    const back = { from: 'wait', outcome: 'next', to: 'again' };
    const looped = { ...graph, edges: [...graph.edges, back] };
    await scene.publish('Winback', looped, { events: ['Product Added'] });
    const id = await one();
    await advance(scene.desk, id, null);
    await scene.passTime(id);
    await advance(scene.desk, id, 1);
    expect(await results()).toEqual([{ code: 'B', pool: 'winback' }]);
    expect(await holders()).toEqual([
      ['A', id],
      ['B', id],
      ['C', null],
    ]);
  });

  const mail = { subject: 'Here: {{ results.code.code }}' };

  it('is final once a message was handed over', async () => {
    await aPool(['A']);
    await publish(coded().sendEmail('mail', mail));
    await scene.identify('ada', { email: 'ada@example.com' });
    const id = await one();
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(sends.map(({ subject }) => subject)).toEqual(['Here: A']);
    expect(await holders()).toEqual([['A', id]]);
  });

  it('is taken back when the message that was to bring it was skipped, and the next one gets it', async () => {
    await aPool(['A']);
    await publish(coded().sendEmail('mail', mail).wait('PT1H'));
    const id = await one();
    await scene.run(id);
    await scene.passTime(id);
    expect(await scene.run(id)).toMatchObject({ kind: 'wait', summary: 'wait' });
    expect(await holders()).toEqual([['A', id]]);
    await scene.passTime(id);
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(await holders()).toEqual([['A', null]]);
    const [, next = ''] = await enter('bob');
    await scene.run(next);
    expect(await holders()).toEqual([['A', next]]);
  });

  it('is taken back when the enrollment ends by something else before it was told', async () => {
    await aPool(['A']);
    await publish(coded().wait('P1D').sendEmail('mail', mail).goal('bought', { event: 'Order Completed' }));
    const id = await one();
    await scene.run(id);
    expect(await holders()).toEqual([['A', id]]);
    await scene.track('ada', 'Order Completed');
    await scene.run(id);
    expect(await holders()).toEqual([['A', null]]);
  });

  it('is final when a message in the app tells it', async () => {
    await aPool(['A']);
    const inApp = { title: 'Yours', body: '{{ results.code.code }}', purpose: 'service' };
    await publish(coded().node('inbox', node('send-in-app', inApp), 'sent'));
    const id = await one();
    await scene.run(id);
    expect(await holders()).toEqual([['A', id]]);
  });

  it.each([
    ['an attribute', 'set-attribute', { attribute: 'code', change: 'set', value: '{{ results.code.code }}' }],
    ['an event', 'record-event', { event: 'Coded', properties: { code: '{{ results["code"].code }}' } }],
    ['a task', 'create-task', { title: 'Tell them', script: 'It is {{ results.code.code | downcase }}' }],
  ])('is final when %s holds it', async (_what, type, config) => {
    await aPool(['A']);
    await publish(coded().node('told', node(type, config), 'next'));
    const id = await one();
    await scene.run(id);
    expect((await scene.enrollments())[0]).toMatchObject({ state: 'finished' });
    expect(await holders()).toEqual([['A', id]]);
  });

  it('is not final by what says nothing of it', async () => {
    await aPool(['A']);
    const list = node('add-to-list', { list: 'winback' });
    await publish(coded().node('list', list, 'next'));
    await scene.run(await one());
    expect(await holders()).toEqual([['A', null]]);
  });
});
