import { rows } from '../database/rows.js';
import { tidy } from '../database/tidy.js';
import { newId } from '../id.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { VirtualClock } from '../testing/virtual-clock.js';
import { recordDecisions } from './record-decisions.js';

describe('old decisions', () => {
  let test: TestStore;
  let clock: VirtualClock;

  beforeEach(async () => {
    test = await openTestStore({ withClock: (opened) => (clock = opened) });
  });
  afterEach(async () => {
    await clock.close();
    await test.close();
  });

  const standOn = (day: string) => clock.standAt(Date.parse(`${day}T12:00:00Z`));
  async function decideOn(day: string): Promise<void> {
    await standOn(day);
    const { workspaceId } = test;
    const about = { workspaceId, customerId: newId(), versionId: newId(), eventSeq: null };
    await test.dataSource.transaction((transaction) =>
      recordDecisions(transaction, [{ ...about, outcome: 'entered', enrollmentId: null, facts: null }]),
    );
  }
  const days = async () => {
    const kept = await rows<{ day: string }>(
      test.dataSource,
      `SELECT to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM decision ORDER BY 1`,
    );
    return kept.map(({ day }) => day);
  };
  const months = async () => {
    const partitions = await rows<{ name: string }>(
      test.dataSource,
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits
        WHERE inhparent = 'decision'::regclass AND inhrelid::regclass::text ~ '_2031_' ORDER BY 1`,
    );
    return partitions.map(({ name }) => name);
  };

  it('go by the month, when all of it is older than what is kept', async () => {
    await standOn('2031-01-31');
    await tidy(test.dataSource);
    for (const day of ['2031-01-31', '2031-02-01', '2031-02-28', '2031-03-01']) await decideOn(day);

    await standOn('2031-05-28');
    await tidy(test.dataSource, { decisionDays: 90 });
    expect(await days()).toEqual(['2031-02-01', '2031-02-28', '2031-03-01']);
    await standOn('2031-05-31');
    await tidy(test.dataSource, { decisionDays: 90 });
    expect(await days()).toEqual(['2031-03-01']);
    expect(await months()).toEqual([
      'decision_2031_03',
      'decision_2031_04',
      'decision_2031_05',
      'decision_2031_06',
      'decision_2031_07',
      'decision_2031_08',
    ]);
  });

  it('go one by one where their month had no partition of its own', async () => {
    for (const day of ['2035-01-01', '2035-02-01']) await decideOn(day);
    await standOn('2035-03-01');
    await tidy(test.dataSource, { decisionDays: 30 });
    expect(await days()).toEqual(['2035-02-01']);
  });

  it('are kept for ever by whoever does not know for how long', async () => {
    await decideOn('2031-01-01');
    await standOn('2041-01-01');
    await tidy(test.dataSource);
    expect(await days()).toEqual(['2031-01-01']);
  });

  it('are swept once, however many sweep at the same time', async () => {
    await standOn('2031-01-31');
    await tidy(test.dataSource);
    await decideOn('2031-01-31');
    await standOn('2031-12-31');
    await Promise.all([1, 2, 3].map(() => tidy(test.dataSource, { decisionDays: 1 })));
    expect(await days()).toEqual([]);
  });
});
