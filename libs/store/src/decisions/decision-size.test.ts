import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { NewDecision } from './record-decisions.js';
import { recordDecisions } from './record-decisions.js';

const COUNT = 20_000;
const AT_ONCE = 1_000;

describe('the size of decisions', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  /** On disk, with its index; of customers who come in no order, as they do. */
  async function bytesEach(differently: () => Partial<NewDecision>): Promise<number> {
    const { workspaceId } = test;
    const versionId = newId();
    const [customers] = await rows<{ ids: readonly string[] }>(
      test.dataSource,
      `SELECT array_agg(gen_random_uuid()) AS ids FROM generate_series(1, $1)`,
      [COUNT],
    );
    const ids = customers?.ids ?? [];
    for (let from = 0; from < COUNT; from += AT_ONCE) {
      const decisions = ids.slice(from, from + AT_ONCE).map((customerId, index) => ({
        workspaceId,
        customerId,
        versionId,
        eventSeq: String(from + index),
        outcome: 'entered' as const,
        enrollmentId: null,
        facts: null,
        ...differently(),
      }));
      await test.dataSource.transaction((transaction) => recordDecisions(transaction, decisions));
    }
    const [size] = await rows<{ bytes: number }>(
      test.dataSource,
      `SELECT sum(pg_relation_size(relid) + pg_indexes_size(relid))::float8 AS bytes
         FROM pg_partition_tree('decision') WHERE isleaf`,
    );
    return (size?.bytes ?? NaN) / COUNT;
  }

  it('is at most 210 bytes for one who entered', async () => {
    expect(await bytesEach(() => ({ enrollmentId: newId() }))).toBeLessThan(210);
  });

  it('is at most 225 bytes for one who did not meet a condition, with what it found', async () => {
    expect(await bytesEach(() => ({ outcome: 'condition', facts: { at: '0', was: 'Berlin' } }))).toBeLessThan(
      225,
    );
  });
});
