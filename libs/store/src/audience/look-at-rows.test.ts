import { mergeCustomers } from '../customers/merge/merge-customers.js';
import { customerTransaction } from '../customers/customer-transaction.js';
import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import { countStatements, statementsOf } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { AudienceRowEntity } from './audience-row.entity.js';
import type { NewAudienceRow } from './store-audience-rows.js';

describe('a look at the rows of an audience', () => {
  let test: TestStore;

  beforeAll(async () => {
    test = await openTestStore();
  });
  afterAll(() => test.close());

  const look = (rows: readonly NewAudienceRow[]) => test.store.audiences.lookAtRows(test.workspaceId, rows);

  /** The rows that a run which was begun with them cannot use. */
  async function problemsWhenStored(rows: readonly NewAudienceRow[]) {
    const { journey } = await publishedJourney(test);
    const { id: runId } = await test.store.audiences.begin({
      workspaceId: test.workspaceId,
      journeyId: journey.id,
      kind: 'manual',
      source: { kind: 'rows', rows },
    });
    const stored = await test.dataSource
      .getRepository(AudienceRowEntity)
      .find({ where: { runId }, order: { number: 'ASC' } });
    return stored.flatMap(({ number, problem }) => (problem === null ? [] : [{ number, problem }]));
  }

  it('finds the problems that storing them would, and counts each customer once', async () => {
    const ada = await aCustomer(test, 'ada');
    const gone = await aCustomer(test, 'gone');
    await test.store.erasures.request(test.workspaceId, gone, null);
    const foreign = await aCustomer({ ...test, workspaceId: test.foreignWorkspaceId }, 'eve');
    const rows: readonly NewAudienceRow[] = [
      { number: 2, userId: 'ada', data: { seat: '4A' } },
      { number: 3, customerId: ada },
      { number: 4, userId: 'eve' },
      { number: 5, customerId: foreign },
      { number: 6, customerId: newId() },
      { number: 7, problem: 'No customer is named.' },
      { number: 8, userId: 'gone' },
      { number: 9, customerId: gone },
      { number: 10, userId: 'nul\0' },
      { number: 11, customerId: ada.toUpperCase() },
    ];
    const looked = await look(rows);
    expect(looked).toMatchObject({ known: 3, customers: 1, unknown: 5 });
    expect(looked.problems.find(({ number }) => number === 8)).toEqual({
      number: 8,
      problem: 'This customer was erased.',
    });
    expect(looked.problems).toEqual(await problemsWhenStored(rows));
  });

  it('knows who two customers turned out to be', async () => {
    const [ben, twin] = [await aCustomer(test, 'ben'), await aCustomer(test, 'twin')];
    await customerTransaction(test.dataSource, (transaction) =>
      mergeCustomers(transaction, test.workspaceId, { from: twin, into: ben }),
    );
    const rows = [
      { number: 2, userId: 'ben' },
      { number: 3, userId: 'twin' },
      { number: 4, customerId: twin },
    ];
    expect(await look(rows)).toEqual({ known: 3, customers: 1, unknown: 0, problems: [] });
    expect(await problemsWhenStored(rows)).toEqual([]);
  });

  it('takes as many statements for ten thousand rows as for one, and writes nothing', async () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, place) => ({ number: place + 2, userId: `u-${String(place)}` }));
    const one = await countStatements(test.dataSource, () => look(rows(1)));
    const sent = await statementsOf(test.dataSource, () => look(rows(10_000)));
    expect(sent).toHaveLength(one);
    expect(one).toBeLessThanOrEqual(4);
    for (const statement of sent) expect(statement.trim()).toMatch(/^SELECT/);
  });
});
