import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { MessageState } from '../path/message.entity.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import { aMessage } from '../path/messages.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { CodePoolEntity } from './code-pool.entity.js';
import { keepCodes, returnCodes } from './return-codes.js';
import { takeCode } from './take-code.js';

describe('a pool of codes', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let pool: CodePoolEntity;
  let pools = 0;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 25 });
    ({ journey } = await publishedJourney(test));
  });
  beforeEach(async () => {
    pools += 1;
    const made = await test.store.codePools.create(test.workspaceId, { key: `pool-${pools}`, name: 'Pool' });
    if (made === null) throw new Error('the pool was not made');
    pool = made;
  });
  afterAll(() => test.close());

  const add = (...codes: string[]) => test.store.codePools.addCodes(test.workspaceId, pool.id, codes);
  const enrolled = async () => enroll(test, journey, await aCustomer(test));
  const take = (enrollmentId: string, { visit = 1, key = pool.key, workspaceId = test.workspaceId } = {}) =>
    test.dataSource.transaction((transaction) =>
      takeCode(transaction, { workspaceId, enrollmentId, nodeId: 'code', visit }, key),
    );
  const give = (enrollmentId: string) => returnCodes(test.dataSource.manager, enrollmentId);
  const count = async () => {
    const [counted] = await test.store.codePools.countsOf(test.workspaceId, [pool.id]);
    return counted && [counted.unused, counted.total];
  };

  it('takes each code once, in the order in which they are given, and names those it has already', async () => {
    expect(await add('B', 'A', 'B', 'C')).toEqual({ added: 3, duplicates: ['B'] });
    expect(await add('C', 'D', 'A')).toEqual({ added: 1, duplicates: ['C', 'A'] });
    const enrollment = await enrolled();
    const given = [];
    for (const visit of [1, 2, 3, 4, 5]) given.push(await take(enrollment, { visit }));
    expect(given).toEqual(['B', 'A', 'C', 'D', null]);
    expect(await count()).toEqual([0, 4]);
  });

  it('has its key alone in its workspace', async () => {
    const again = { key: pool.key, name: 'Again' };
    expect(await test.store.codePools.create(test.workspaceId, again)).toBeNull();
    expect(await test.store.codePools.create(test.foreignWorkspaceId, again)).toMatchObject(again);
    await add('A');
    expect(await take(await enrolled(), { workspaceId: test.foreignWorkspaceId })).toBeNull();
    expect(await test.store.codePools.addCodes(test.foreignWorkspaceId, pool.id, ['X'])).toBeNull();
    expect(await test.store.codePools.addCodes(test.workspaceId, newId(), ['X'])).toBeNull();
    expect(await take(await enrolled(), { key: 'no-such-pool' })).toBeNull();
  });

  it('gives each of ten codes once to twenty who come at once, and nothing to the others', async () => {
    await add(...Array.from({ length: 10 }, (_, index) => `C${index}`));
    const enrollments = await Promise.all(Array.from({ length: 20 }, enrolled));
    const given = await Promise.all(enrollments.map((id) => take(id)));
    const codes = given.filter((code) => code !== null);
    expect(new Set(codes).size).toBe(10);
    expect(codes).toHaveLength(10);
  });

  it('has nobody wait for a code that another may still give back', async () => {
    await add('A', 'B');
    const [first, second, third] = [await enrolled(), await enrolled(), await enrolled()];
    const undone = test.dataSource.transaction(async (transaction) => {
      const asker = { workspaceId: test.workspaceId, enrollmentId: first, nodeId: 'code', visit: 1 };
      expect(await takeCode(transaction, asker, pool.key)).toBe('A');
      expect(await take(second)).toBe('B');
      expect(await take(third)).toBeNull();
      throw new Error('given up');
    });
    await expect(undone).rejects.toThrow('given up');
    expect(await take(third)).toBe('A');
  });

  it.each<[MessageState, number]>([
    ['accepted', 0],
    ['unknown', 0],
    ['claimed', 0],
    ['failed', 1],
    ['skipped', 1],
  ])('after a message that is %s has %i codes again', async (state, unused) => {
    await add('A');
    const customer = await aCustomer(test);
    const enrollment = await enroll(test, journey, customer);
    await take(enrollment, { visit: 3 });
    await aMessage(test, journey, { customer, enrollment, node: 'mail', visit: 4, state });
    await give(enrollment);
    expect(await count()).toEqual([unused, 1]);
  });

  it('has a code again whose enrollment had written before it only, and no other one', async () => {
    await add('A', 'B', 'C');
    const customer = await aCustomer(test);
    const enrollment = await enroll(test, journey, customer);
    await take(enrollment, { visit: 1 });
    await aMessage(test, journey, { customer, enrollment, node: 'mail', visit: 2 });
    await take(enrollment, { visit: 3 });
    await take(await enrolled());
    await give(enrollment);
    expect(await count()).toEqual([1, 3]);
    expect(await take(await enrolled())).toBe('B');
  });

  it('never has a code again that was told elsewhere', async () => {
    await add('A');
    const enrollment = await enrolled();
    await take(enrollment);
    await keepCodes(test.dataSource.manager, enrollment);
    await give(enrollment);
    expect(await count()).toEqual([0, 1]);
  });

  it('of many codes is read no further than to the first', async () => {
    await add(...Array.from({ length: 5_000 }, (_, index) => `N${index}`));
    await test.dataSource.query('ANALYZE code, code_pool');
    const plan = await rows<{ readonly 'QUERY PLAN': string }>(
      test.dataSource,
      `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
       SELECT id FROM code
        WHERE pool_id = (SELECT id FROM code_pool WHERE workspace_id = $1 AND key = $2) AND enrollment_id IS NULL
        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED`,
      [test.workspaceId, pool.key],
    );
    const words = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(words).toContain('Index Scan using code_unused');
    expect(words).not.toContain('Sort');
  });
});
