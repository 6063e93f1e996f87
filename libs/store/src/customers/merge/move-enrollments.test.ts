import { EnrollmentEntity } from '../../path/enrollment.entity.js';
import { aCustomer } from '../../path/enrollments.test-helper.js';
import type { TestStore } from '../../testing/test-store.test-helper.js';
import { openTestStore } from '../../testing/test-store.test-helper.js';
import { enterAs, journeyWith, merged } from './merge.test-helper.js';

describe('enrollments of customers who are merged', () => {
  let test: TestStore;
  let [from, into] = ['', ''];

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    [from, into] = [await aCustomer(test), await aCustomer(test)];
  });
  afterAll(() => test.close());

  const enrollment = (id: string) => test.dataSource.manager.findOneByOrFail(EnrollmentEntity, { id });
  const doubled = (who: string) => ({
    reason: `Two customers turned out to be one, who ${who}`,
    restarts: true,
    place: 0,
  });
  const onlyOnce = doubled('had been in this journey before: it lets each customer in only once.');

  it.each([
    ['the survivor', () => [into, from] as const],
    ['the other', () => [from, into] as const],
  ])('of a journey that lets in once, the run of whom came first goes on: of %s', async (_, order) => {
    const journey = await journeyWith(test, { policy: 'once' });
    const [early, late] = order();
    const first = await enterAs(test, journey, early, { ago: 9 });
    const second = await enterAs(test, journey, late, { ago: 1 });
    await merged(test, { from, into });
    expect(await enrollment(first)).toMatchObject({ customerId: into, intent: null });
    expect(await enrollment(second)).toMatchObject({ customerId: into, intent: { stop: onlyOnce } });
    expect((await enrollment(second)).wakeNo).toBeGreaterThan((await enrollment(first)).wakeNo);
  });

  it('of a journey that lets in once, the later ends also when the earlier has ended, and says so', async () => {
    const journey = await journeyWith(test, { policy: 'once' });
    await enterAs(test, journey, into, { ago: 9, state: 'finished' });
    const second = await enterAs(test, journey, from, { ago: 1 });
    await merged(test, { from, into });
    expect(await enrollment(second)).toMatchObject({ intent: { stop: onlyOnce } });
  });

  it('says of each journey by its own rule why a run ends', async () => {
    const once = await journeyWith(test, { policy: 'once' });
    const again = await journeyWith(test, { policy: 'again-after-exit' });
    for (const journey of [once, again]) await enterAs(test, journey, into, { ago: 9 });
    const [byOnce, byAgain] = [await enterAs(test, once, from), await enterAs(test, again, from)];
    await merged(test, { from, into });
    const earlier = doubled('was inside of this journey already: the earlier run goes on.');
    expect(await enrollment(byOnce)).toMatchObject({ intent: { stop: onlyOnce } });
    expect(await enrollment(byAgain)).toMatchObject({ intent: { stop: earlier } });
  });

  it('of a journey that starts over, the later run goes on', async () => {
    const journey = await journeyWith(test, { policy: 'restart-per-key', key: 'entry.cart' });
    const first = await enterAs(test, journey, into, { entryKey: 'A-1', ago: 9 });
    const second = await enterAs(test, journey, from, { entryKey: 'A-1', ago: 1 });
    const other = await enterAs(test, journey, from, { entryKey: 'A-2', ago: 10 });
    await merged(test, { from, into });
    const newer = doubled('has entered this journey with the same key since: the newer run goes on.');
    expect(await enrollment(first)).toMatchObject({ intent: { stop: newer } });
    for (const id of [second, other])
      expect(await enrollment(id)).toMatchObject({ customerId: into, intent: null });
  });

  it('keeps every entry one of its own, numbered on where both entered under one key', async () => {
    const journey = await journeyWith(test, { policy: 'again-after-exit' });
    const ids: string[] = [];
    for (const [customer, generation] of [
      [into, 0],
      [into, 1],
      [from, 0],
      [from, 2],
    ] as const)
      ids.push(await enterAs(test, journey, customer, { entryKey: 'again', generation, state: 'finished' }));
    await merged(test, { from, into });
    const generations = await Promise.all(ids.map(async (id) => (await enrollment(id)).generation));
    expect(generations).toEqual([0, 1, 2, 4]);
  });

  it('numbers the tests of a journey by themselves, and takes none of them for an entry', async () => {
    await test.dataSource.query(`UPDATE customer SET is_test = true WHERE id = $1`, [into]);
    const journey = await journeyWith(test, { policy: 'once' });
    const ids: string[] = [];
    for (const [customer, generation] of [
      [into, 0],
      [into, -1],
      [from, -1],
      [from, -2],
    ] as const)
      ids.push(await enterAs(test, journey, customer, { generation, isTest: generation < 0 }));
    await merged(test, { from, into });
    const after = await Promise.all(ids.map(enrollment));
    expect(after.map(({ generation }) => generation)).toEqual([0, -1, -2, -3]);
    for (const { intent } of after) expect(intent).toBeNull();
  });

  it('leaves whoever runs beside each other by right, and ended ones, as they are', async () => {
    const journey = await journeyWith(test, { policy: 'always' });
    const once = await journeyWith(test, { policy: 'once' });
    const ids = [
      await enterAs(test, journey, into, { entryKey: 'one' }),
      await enterAs(test, journey, from, { entryKey: 'two' }),
      await enterAs(test, once, from, { state: 'finished' }),
    ];
    await merged(test, { from, into });
    for (const id of ids)
      expect(await enrollment(id)).toMatchObject({ customerId: into, intent: null, wakeNo: 1 });
  });

  it('keeps the reason why somebody was to be stopped before', async () => {
    const journey = await journeyWith(test, { policy: 'once' });
    await enterAs(test, journey, into, { ago: 9 });
    const second = await enterAs(test, journey, from, { ago: 1 });
    await test.store.enrollments.stop(test.workspaceId, second, 'Asked');
    await merged(test, { from, into });
    expect(await enrollment(second)).toMatchObject({ intent: { stop: { reason: 'Asked' } } });
  });

  it('that try a journey out end where the survivor is no test customer, and go on where they are one', async () => {
    const journey = await journeyWith(test, { policy: 'once' });
    const real = await enterAs(test, journey, into);
    const tried = await enterAs(test, journey, from, { generation: -1, isTest: true });
    await merged(test, { from, into });
    const reason =
      'Two customers turned out to be one, who is no test customer: what was begun to try the journey out ends.';
    expect(await enrollment(tried)).toMatchObject({ customerId: into, intent: { stop: { reason } } });
    expect(await enrollment(real)).toMatchObject({ intent: null });

    const [other, tester] = [await aCustomer(test), await aCustomer(test)];
    await test.dataSource.query(`UPDATE customer SET is_test = true WHERE id = $1`, [tester]);
    const goesOn = await enterAs(test, journey, other, { generation: -1, isTest: true });
    await merged(test, { from: other, into: tester });
    expect(await enrollment(goesOn)).toMatchObject({ customerId: tester, intent: null });
  });
});
