import { customerTransaction, Intake, mergeCustomers } from '@sojourn/store';
import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';

describe('a call of the API trigger', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  const schema = { type: 'object', properties: { plan: { type: 'string' } }, required: ['plan'] };
  const named = (config: object = {}) => aJourney().trigger('api', { ...config });
  const live = (journey: JourneyBuilder) => scene.publish('Gift', journey.wait('P1D').build());

  async function call(journeyId: string, userId: string, data: Readonly<Record<string, unknown>> = {}) {
    const intake = new Intake(scene.desk.dataSource, () => undefined);
    const receipt = await intake.receiveCall(scene.workspaceId, {
      journeyId,
      journeyKey: 'gift',
      userId,
      data,
      idempotencyKey: null,
      fingerprint: '',
    });
    if (receipt.kind !== 'taken') throw new Error(receipt.kind);
    return receipt.id;
  }
  const outcomeOf = async (id: string) =>
    (await scene.store.triggerCalls.byIds(scene.workspaceId, [id]))[0] ?? null;
  /** What was decided about whom a call names, newest first. */
  async function decisionsOf(id: string) {
    const customerId = (await outcomeOf(id))?.customerId ?? '';
    const pages = await scene.store.decisions.pagesOfCustomers(scene.workspaceId, [customerId], { first: 9 });
    return pages.get(customerId)?.edges.map(({ node }) => node);
  }

  it('lets in whom nobody knew, with the data, and says which enrollment it was', async () => {
    const id = await call(await live(named({ schema }).always()), 'ada', { plan: 'gold' });
    expect(await outcomeOf(id)).toMatchObject({ state: 'waiting' });
    await scene.relay();
    const [enrollment] = await scene.enrollments();
    const customer = await scene.store.customers.byUserId(scene.workspaceId, 'ada');
    expect(enrollment).toMatchObject({ customerId: customer?.id, entry: { plan: 'gold' }, hops: 0 });
    expect(await outcomeOf(id)).toMatchObject({
      state: 'entered',
      enrollmentId: enrollment?.id,
      rule: null,
      settledAt: expect.any(Date) as Date,
    });
    expect(await scene.run(enrollment?.id ?? '')).toMatchObject({ kind: 'wait' });
  });

  it('keeps to the rules of re-entry, and says which one said no', async () => {
    const journeyId = await live(named().oncePerKey('entry.cart'));
    const calls = [
      await call(journeyId, 'ada', { cart: 1 }),
      await call(journeyId, 'ada', { cart: '1' }),
      await call(journeyId, 'ada', { cart: 2 }),
      await call(journeyId, 'ada'),
    ];
    await scene.relay();
    const outcomes = await Promise.all(calls.map(outcomeOf));
    expect(outcomes.map((outcome) => [outcome?.state, outcome?.rule])).toEqual([
      ['entered', null],
      ['stayed-out', 'already-entered'],
      ['entered', null],
      ['stayed-out', 'no-key'],
    ]);
  });

  it('keeps the holdout apart', async () => {
    const journeyId = await live(named().always().settings({ holdout: 0.5 }));
    const people = Array.from({ length: 40 }, (_, index) => `user-${index}`);
    for (const person of people) await call(journeyId, person);
    await scene.relay();
    const controls = (await scene.enrollments()).map(({ cursor }) => cursor.memory?.control ?? false);
    expect(controls).toHaveLength(people.length);
    expect(new Set(controls)).toEqual(new Set([true, false]));
  });

  it('lets in each time where the journey does', async () => {
    const journeyId = await live(named().always());
    for (const data of [{}, {}]) await call(journeyId, 'ada', data);
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(2);
  });

  it('is decided by the version of now', async () => {
    const journeyId = await live(named().always());
    const id = await call(journeyId, 'ada', { size: 7 });
    await scene.republish(journeyId, named({ schema }).always().wait('P1D').build(), { kind: 'finish' });
    await scene.relay();
    expect(await outcomeOf(id)).toMatchObject({
      state: 'stayed-out',
      rule: 'data',
      reason: '“plan” is missing.',
    });
  });

  it.each([
    ['paused', 'pause'],
    ['archived', 'archive'],
  ] as const)('lets nobody into a journey that was %s meanwhile', async (rule, change) => {
    const journeyId = await live(named().always());
    const id = await call(journeyId, 'ada');
    await scene.store.journeys[change](scene.workspaceId, journeyId);
    await scene.relay();
    expect(await outcomeOf(id)).toMatchObject({ state: 'stayed-out', rule, enrollmentId: null });
    expect(await decisionsOf(id)).toMatchObject([{ journeyId, outcome: rule, event: { type: 'trigger' } }]);
    expect(await scene.enrollments()).toEqual([]);
  });

  it('has what was decided kept, in turn with what the customer did themselves', async () => {
    await scene.publish('Orders', aJourney().on('Order Completed').always().wait('P1D').build());
    const journeyId = await live(named().oncePerKey('entry.cart'));
    const id = await call(journeyId, 'ada', { cart: 1 });
    await scene.track('ada', 'Order Completed');
    await call(journeyId, 'ada', { cart: 1 });
    await scene.relay();
    const [enrollment] = (await scene.enrollments()).filter((each) => each.journeyId === journeyId);
    expect(await decisionsOf(id)).toMatchObject([
      { journeyId, outcome: 'already-entered', enrollment: { id: enrollment?.id } },
      { outcome: 'entered', event: { name: 'Order Completed' } },
      { journeyId, outcome: 'entered', event: { type: 'trigger' }, enrollment: { id: enrollment?.id } },
    ]);
  });

  it('goes on with whom a customer was merged into', async () => {
    const id = await call(await live(named().always()), 'ada');
    await scene.identify('bea', {});
    const idOf = async (userId: string) =>
      (await scene.store.customers.byUserId(scene.workspaceId, userId))?.id ?? '';
    const [from, into] = [await idOf('ada'), await idOf('bea')];
    await customerTransaction(scene.desk.dataSource, (transaction) =>
      mergeCustomers(transaction, scene.workspaceId, { from, into }),
    );
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ customerId: into }]);
    expect(await outcomeOf(id)).toMatchObject({ state: 'entered', customerId: into });
  });

  it('starts nothing else: no journey hears of it, and it is no activity', async () => {
    await scene.publish('Orders', aJourney().sendEmail('thanks').build());
    await call(await live(named().always()), 'ada');
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(1);
    const customer = await scene.store.customers.byUserId(scene.workspaceId, 'ada');
    expect(customer?.lastActivityAt).toBeNull();
  });
});
