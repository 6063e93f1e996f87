import type { Rule } from '@sojourn/conditions';
import { toSql } from '@sojourn/conditions';
import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';

describe('the indexes for conditions', () => {
  const NOW = Date.parse('2026-11-25T09:00:00Z');
  const scope = { customer: 'customer', now: NOW, zone: 'UTC', firstParameter: 2 };

  let test: TestStore;

  /** Five hundred customers with sixty events each, in, on and asked about each of ten things. */
  beforeAll(async () => {
    test = await openTestStore();
    const { dataSource, workspaceId } = test;
    const ofWorkspace = (sql: string) => dataSource.query(sql, [workspaceId]);
    const members = `SELECT $1::uuid AS workspace_id, id, n FROM customer, generate_series(1, 10) AS n`;
    await ofWorkspace(
      `INSERT INTO customer (id, workspace_id) SELECT gen_random_uuid(), $1 FROM generate_series(1, 500)`,
    );
    await ofWorkspace(
      `INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, message_id, occurred_at)
     SELECT gen_random_uuid(), now(), $1, customer.id, 'track', 'Event ' || n % 6, '{}', n,
            timestamptz '${new Date(NOW).toISOString()}' - n * interval '1 day'
       FROM customer, generate_series(1, 60) AS n`,
    );
    await ofWorkspace(
      `INSERT INTO list (workspace_id, key, name) SELECT $1, 'list-' || n, n FROM generate_series(1, 10) AS n`,
    );
    await ofWorkspace(
      `INSERT INTO list_member (workspace_id, list_key, customer_id)
     SELECT workspace_id, 'list-' || n, id FROM (${members}) AS member`,
    );
    await ofWorkspace(
      `INSERT INTO segment_member (workspace_id, segment_key, customer_id)
     SELECT workspace_id, 'segment-' || n, id FROM (${members}) AS member`,
    );
    await ofWorkspace(
      `INSERT INTO consent (id, workspace_id, customer_id, channel, state)
     SELECT gen_random_uuid(), workspace_id, id, 'channel-' || n, 'granted' FROM (${members}) AS member`,
    );
    await dataSource.query(`VACUUM ANALYZE customer, event, list_member, segment_member, consent`);
  });
  afterAll(() => test.close());

  const lately = { event: 'Event 3', within: 'P7D' };

  it.each<[string, Rule]>([
    ['an event lately', { field: 'did', operator: 'atLeast', value: { ...lately, count: 1 } }],
    ['several events lately', { field: 'did', operator: 'exactly', value: { ...lately, count: 3 } }],
    [
      'a figure',
      {
        field: 'did',
        operator: 'aggregate',
        value: { ...lately, aggregate: { of: 'total', as: 'sum' }, is: '>', than: 3 },
      },
    ],
    [
      'a sequence',
      {
        field: 'sequence',
        operator: 'happened',
        value: { first: { event: 'Event 3' }, then: { event: 'Event 2' }, within: 'P7D' },
      },
    ],
    ['a segment', { field: 'segment', operator: 'in', value: 'segment-3' }],
    ['a list', { field: 'list', operator: 'in', value: 'list-3' }],
    ['consent', { field: 'consent', operator: 'granted', value: { channel: 'channel-3', topic: 'news' } }],
  ])('finds a page of customers by an index: %s', async (_what, rule) => {
    const { text, values } = toSql({ combinator: 'and', rules: [rule] }, scope);
    const page = `SELECT id FROM customer WHERE workspace_id = $1 AND ${text} ORDER BY id LIMIT 100`;
    expect(await tablesReadThrough(page, [test.workspaceId, ...values])).toEqual([]);
  });

  it.each([
    ['in', 'in'],
    ['not in', 'notIn'],
  ] as const)('reads no other members to find all that are %s a segment', async (_where, operator) => {
    const rule: Rule = { field: 'segment', operator, value: 'segment-3' };
    const { text, values } = toSql({ combinator: 'and', rules: [rule] }, scope);
    const all = `SELECT count(*) FROM customer WHERE workspace_id = $1 AND ${text}`;
    expect(await tablesReadThrough(all, [test.workspaceId, ...values])).not.toContain('segment_member');
  });

  it('serves numbers and truths from an index over all attributes, where somebody makes one', async () => {
    await test.dataSource.query(
      `UPDATE customer SET attributes = jsonb_build_object('number', abs(hashtext(id::text)) % 1000);
     CREATE INDEX customer_attributes ON customer USING gin (attributes jsonb_path_ops);
     ANALYZE customer`,
    );
    const { text, values } = toSql(
      { combinator: 'and', rules: [{ field: 'customer.number', operator: '=', value: 42 }] },
      scope,
    );
    expect(
      await tablesReadThrough(`SELECT id FROM customer WHERE workspace_id = $1 AND ${text}`, [
        test.workspaceId,
        ...values,
      ]),
    ).toEqual([]);
  });

  interface PlanNode {
    readonly 'Node Type': string;
    readonly 'Relation Name'?: string;
    readonly 'Actual Rows': number;
    readonly 'Rows Removed by Filter'?: number;
    readonly Plans?: readonly PlanNode[];
  }

  /** The tables of which a statement looks at one row after the other. */
  async function tablesReadThrough(sql: string, parameters: readonly unknown[]): Promise<readonly string[]> {
    const [explained] = await rows<{ readonly 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
      test.dataSource,
      `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
      parameters,
    );
    if (explained === undefined) throw new Error('there is no plan');
    return nodesOf(explained['QUERY PLAN'][0].Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .filter((node) => node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) > 0)
      .map((node) => node['Relation Name'] ?? '');
  }

  function nodesOf(node: PlanNode): readonly PlanNode[] {
    return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
  }
});
