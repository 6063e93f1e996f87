import { rows } from '../database/rows.js';
import { openTestStore, type TestStore } from '../testing/test-store.test-helper.js';
import { identify, track } from './events.test-helper.js';
import { Intake } from './intake.js';

const CUSTOMERS = 10_000;
// From the sixth run on a statement's plan is the one for all values.
const BATCHES = 8;

describe('an intake among many customers', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    // Alone on its connection, so that what was counted can be asked for.
    test = await openTestStore({ poolSize: 1 });
    intake = new Intake(test.dataSource, () => undefined);
    await test.dataSource.query(
      `WITH known AS (
         INSERT INTO customer (id, workspace_id)
         SELECT gen_random_uuid(), $1 FROM generate_series(1, ${CUSTOMERS}) RETURNING id)
       INSERT INTO customer_identifier (workspace_id, kind, value, customer_id)
       SELECT $1, 'user', 'known-' || row_number() OVER (), id FROM known`,
      [test.workspaceId],
    );
    await test.dataSource.query(
      `INSERT INTO account (workspace_id, key)
       SELECT $1, 'account-' || number FROM generate_series(1, ${CUSTOMERS}) AS number`,
      [test.workspaceId],
    );
    await test.dataSource.query('ANALYZE customer, customer_identifier, account');
  });
  afterAll(() => test.close());

  const belong = (userId: string, key: string) =>
    track({ userId, type: 'group', name: null, account: { key, traits: { size: 7 } } });

  /** How often all rows of the tables that events are told apart by were read through. */
  async function readThrough(): Promise<unknown> {
    await test.dataSource.query('SELECT pg_stat_force_next_flush()');
    return rows(
      test.dataSource,
      `SELECT relname AS table, seq_scan::int AS times FROM pg_stat_user_tables
        WHERE relname IN ('customer', 'customer_identifier', 'account') ORDER BY relname`,
    );
  }

  it('finds its own without reading through the others', async () => {
    const before = await readThrough();
    for (let batch = 0; batch < BATCHES; batch += 1) {
      const numbers = Array.from({ length: 100 }, (_, index) => 1 + batch * 100 + index);
      const events = numbers.flatMap((number) => [
        track({ userId: `known-${number}` }),
        belong(`known-${number}`, `account-${number}`),
      ]);
      const newcomer = identify({ city: 'Ulm' }, { userId: `new-${batch}` });
      await intake.receive(test.workspaceId, { events: [...events, newcomer], refused: [] });
    }
    expect(await readThrough()).toEqual(before);
  });
});
