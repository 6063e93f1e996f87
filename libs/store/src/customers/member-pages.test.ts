import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { matchingCustomers } from './matching-customers.js';
import { membersSql, type Circle } from './member-pages.js';

interface Plan {
  readonly 'Relation Name'?: string;
  readonly 'Node Type': string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly Plan[];
}

describe('who is in a segment, or on a list', () => {
  let test: TestStore;

  /** Twenty thousand customers; every fourth in and on the one that is asked about, all in and on another. */
  beforeAll(async () => {
    test = await openTestStore();
    const fill = (sql: string) => test.dataSource.query(sql, [test.workspaceId]);
    await fill(
      `INSERT INTO customer (id, workspace_id) SELECT gen_random_uuid(), $1 FROM generate_series(1, 20000)`,
    );
    await fill(
      `INSERT INTO list (workspace_id, key, name) SELECT $1, key, key FROM unnest('{all,some}'::text[]) AS key`,
    );
    for (const circle of ['segment', 'list']) {
      await fill(
        `INSERT INTO ${circle}_member (workspace_id, ${circle}_key, customer_id)
         SELECT $1, 'all', id FROM customer WHERE workspace_id = $1 UNION ALL
         SELECT $1, 'some', id FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM customer WHERE workspace_id = $1) AS each
          WHERE n % 4 = 0`,
      );
    }
    await test.dataSource.query(`VACUUM ANALYZE customer, segment_member, list_member`);
  });
  afterAll(() => test.close());

  it.each<Circle>(['segment', 'list'])(
    'is read as far as the page goes, however deep: %s',
    async (circle) => {
      const repository = circle === 'segment' ? test.store.segments : test.store.lists;
      const pageOf = async (after?: string | null) => {
        const pages = await repository.pagesOfMembers(test.workspaceId, ['some'], { first: 100, after });
        return pages.get('some');
      };
      const seen: string[] = [];
      let page = await pageOf();
      for (;;) {
        seen.push(...(page?.edges ?? []).map(({ node }) => node.id));
        if (page?.pageInfo.hasNextPage !== true) break;
        page = await pageOf(page.pageInfo.endCursor);
      }
      expect(new Set(seen).size).toBe(5_000);
      expect(seen).toEqual([...seen].sort().reverse());
      expect(await page?.totalCount()).toBe(5_000);
      const middle = [test.workspaceId, ['some', 'all'], 21, seen[2_500]];
      expect(await mostRowsRead(membersSql(circle), middle)).toBeLessThanOrEqual(42);
    },
  );

  it.each<Circle>(['segment', 'list'])('is found among all customers by an index: %s', async (circle) => {
    const { customers } = test.store;
    const found = await customers.page(test.workspaceId, { first: 20 }, { [circle]: 'some' });
    expect(await found.totalCount()).toBe(5_000);
    expect(
      (await customers.page(test.foreignWorkspaceId, { first: 20 }, { [circle]: 'some' })).edges,
    ).toEqual([]);
    const [sql, values] = matchingCustomers(test.dataSource, test.workspaceId, { [circle]: 'some' })
      .andWhere('customer.id < :before', { before: found.edges[9]?.node.id })
      .orderBy('customer.id', 'DESC')
      .limit(21)
      .getQueryAndParameters();
    expect(await mostRowsRead(sql, values)).toBeLessThanOrEqual(100);
    const both = await customers.page(test.workspaceId, { first: 20 }, { segment: 'some', list: 'none' });
    expect(both.edges).toEqual([]);
  });

  async function mostRowsRead(sql: string, values: readonly unknown[]): Promise<number> {
    const [row] = await rows<{ readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      test.dataSource,
      `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
      values,
    );
    return Math.max(...(row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => readBy(Plan)));
  }
});

function readBy(plan: Plan): readonly number[] {
  const own = plan['Relation Name'] === undefined ? [] : [plan['Actual Rows'] * plan['Actual Loops']];
  return [...own, ...(plan.Plans ?? []).flatMap(readBy)];
}
