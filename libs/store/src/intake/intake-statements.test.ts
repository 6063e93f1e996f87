import { statementsOf } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { identify, track } from './events.test-helper.js';
import type { IncomingBatch, IncomingEvent } from './incoming.js';
import { Intake } from './intake.js';

describe('the statements of an intake', () => {
  let test: TestStore;
  let intake: Intake;

  beforeAll(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
  });
  afterAll(() => test.close());

  /** Events of all types of so many new customers, and as many refused ones. */
  function everythingOf(count: number): IncomingBatch {
    const people = Array.from({ length: count }, (_, index) => `${count}-${index}`);
    const nothingDone = { name: null, properties: {} };
    const events = people.flatMap((userId): readonly IncomingEvent[] => [
      track({ userId, anonymousId: `browser of ${userId}` }),
      track({ userId, type: 'page', name: 'Page Viewed' }),
      track({ userId, type: 'screen', name: 'Screen Viewed' }),
      identify({ city: 'Ulm' }, { userId }),
      track({ userId, type: 'group', ...nothingDone, account: { key: `account of ${userId}`, traits: {} } }),
      track({ userId, type: 'alias', ...nothingDone, previousId: `${userId} before` }),
    ]);
    const refused = people.map(() => ({
      endpoint: '/v1/batch',
      code: 'invalid',
      reason: 'no',
      payload: {},
    }));
    return { events, refused };
  }

  /** How often a batch writes each table. */
  async function writesOf(batch: IncomingBatch): Promise<Readonly<Record<string, number>>> {
    const sent = await statementsOf(test.dataSource, () => intake.receive(test.workspaceId, batch));
    const writes = sent.flatMap((statement) =>
      [...statement.matchAll(/(?:INSERT INTO|UPDATE) [a-z_]+(?= )/g)].map(([write]) => write),
    );
    return Object.fromEntries([...new Set(writes)].map((write) => [write, countOf(writes, write)]));
  }

  it.each([1, 100])('write each table once, of %d customers too', async (count) => {
    expect(await writesOf(everythingOf(count))).toEqual({
      'INSERT INTO rejected_event': 1,
      'INSERT INTO event_key': 1,
      'INSERT INTO customer': 1,
      'INSERT INTO customer_identifier': 1,
      'INSERT INTO event': 1,
      'INSERT INTO outbox': 1,
      'UPDATE customer': 1,
      'INSERT INTO account': 1,
      'INSERT INTO account_member': 1,
      'INSERT INTO account_change': 1,
    });
  });

  it('are as many for one customer as for a hundred', async () => {
    const sent = async (count: number) =>
      (await statementsOf(test.dataSource, () => intake.receive(test.workspaceId, everythingOf(count))))
        .length;
    expect(await sent(101)).toBe(await sent(2));
  });
});

function countOf(writes: readonly string[], write: string): number {
  return writes.filter((each) => each === write).length;
}
