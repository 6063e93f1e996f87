import { customerTransaction } from '../customers/customer-transaction.js';
import { mergeCustomers } from '../customers/merge/merge-customers.js';
import { rows } from '../database/rows.js';
import { MOST_HOPS } from '../enrollment/most-hops.js';
import { storeEffects } from '../enrollment/store-effects.js';
import { newId } from '../id.js';
import { batch, identify } from '../intake/events.test-helper.js';
import type { IncomingEvent } from '../intake/incoming.js';
import { Intake } from '../intake/intake.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { aVersion } from '../journeys/journeys.test-helper.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import { countStatements } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { customersWithDates, postponeDates, untilNextDate } from './date-queue.js';
import { datesAtWork } from './dates-at-work.js';
import { holdDate } from './hold-date.js';
import { storeDates } from './store-dates.js';

describe('when customers are due', () => {
  let test: TestStore;
  let journey: JourneyEntity;
  let customerId: string;

  beforeEach(async () => {
    test = await openTestStore();
    customerId = await aCustomer(test, 'ann');
    const draft = await test.store.journeys.create(test.workspaceId, {
      name: 'Renewal',
      draft: {},
      userId: null,
    });
    const version = aVersion(draft, { eventNames: [], datePaths: ['customer.contract.renewal'] });
    const published = await test.store.journeys.publish(test.workspaceId, version);
    if (published.kind !== 'published') throw new Error(published.kind);
    ({ journey } = published);
    await test.dataSource.query(`UPDATE journey_date SET state = 'live'; DELETE FROM outbox`);
  });
  afterEach(() => test.close());

  const receive = (...events: readonly IncomingEvent[]) =>
    new Intake(test.dataSource, () => undefined).receive(test.workspaceId, batch(...events));
  const marked = () =>
    rows<{ readonly customer: string; readonly hops: number; readonly isMarked: boolean }>(
      test.dataSource,
      `SELECT customer_id AS customer, hops, changed_at IS NOT NULL AND look_at <= clock_timestamp() AS "isMarked"
         FROM date_due`,
    );
  const atWork = () =>
    test.dataSource.transaction((transaction) => datesAtWork(transaction, [customerId], []));
  const settled = (differently: object = {}) => ({
    customerId,
    journeyId: journey.id,
    journeyKey: journey.key,
    filling: 1,
    isAhead: false,
    told: null,
    dueAt: null,
    lookAt: null,
    toldHops: 0,
    hops: 0,
    ...differently,
  });
  const store = (differently: object) =>
    test.dataSource.transaction((transaction) =>
      storeDates(transaction, test.workspaceId, [settled(differently)]),
    );

  it('is to be reckoned anew by a change of the date or of the zone, and by no other', async () => {
    await receive(identify({ plan: 'gold' }));
    await receive(identify({ contract: { plan: 'gold' } }));
    expect(await marked()).toEqual([]);
    await receive(identify({ contract: { renewal: '2031-03-12' } }));
    expect(await marked()).toEqual([{ customer: customerId, hops: 0, isMarked: true }]);
    await test.dataSource.query(`DELETE FROM date_due`);
    await receive(identify({ timezone: 'Asia/Tokyo' }), identify({ timezone: null }));
    expect(await marked()).toHaveLength(1);
    expect(await rows(test.dataSource, `SELECT FROM event WHERE type IN ('attribute', 'date')`)).toEqual([]);
  });

  it('costs an intake a statement where it is to be reckoned anew only', async () => {
    const taking = (traits: object) =>
      countStatements(test.dataSource, () => receive(identify({ ...traits })));
    const usual = await taking({ plan: 'gold' });
    expect(await taking({ contract: { renewal: '2031-03-12' } })).toBe(usual + 1);
    expect(await taking({ contract: { renewal: '2031-03-12' } })).toBe(usual);
  });

  it('counts the journeys that lie behind a date which one has set', async () => {
    const effect = {
      kind: 'set-attribute' as const,
      attribute: 'contract',
      value: { renewal: '2031-03-12' },
      node: 'set',
      visit: 1,
    };
    const writer = { id: newId(), workspaceId: test.workspaceId, journeyId: newId(), customerId };
    const written = await test.dataSource.transaction((transaction) =>
      storeEffects(transaction, { ...writer, customer: {}, hops: 3, seq: 1 }, [effect]),
    );
    expect(written.hasRecorded).toBe(true);
    expect(await marked()).toEqual([{ customer: customerId, hops: 4, isMarked: true }]);
    expect(await atWork()).toMatchObject([{ hops: 4, reckonedBy: 0, filling: 1, dueAt: null }]);
  });

  it('is told on the way to the journey, unless journeys feed each other by it', async () => {
    const told = Date.parse('2031-03-12T08:00:00Z');
    expect(await store({ told, toldHops: MOST_HOPS })).toBe(1);
    expect(await store({ told, toldHops: MOST_HOPS + 1 })).toBe(0);
    expect(await rows(test.dataSource, `SELECT properties, name FROM event WHERE type = 'date'`)).toEqual(
      [1, 2].map(() => ({
        properties: { journey: journey.key, dueAt: '2031-03-12T08:00:00.000Z' },
        name: null,
      })),
    );
    expect(await rows(test.dataSource, `SELECT FROM outbox`)).toHaveLength(1);
  });

  it('is found by the moment, to the millisecond, and left alone for a while', async () => {
    const dueAt = Date.now() + 60_000;
    await store({ dueAt, lookAt: dueAt });
    expect(await customersWithDates(test.dataSource, 10)).toEqual([]);
    expect(await untilNextDate(test.dataSource)).toBeGreaterThan(1_000);
    const past = Date.now() - 60_001;
    await store({ dueAt: past, lookAt: past });
    expect(await atWork()).toMatchObject([{ dueAt: past, changedAt: null }]);
    expect(await customersWithDates(test.dataSource, 10)).toEqual([
      { workspaceId: test.workspaceId, customerIds: [customerId] },
    ]);
    await postponeDates(test.dataSource, [customerId], 60_000);
    expect(await customersWithDates(test.dataSource, 10)).toEqual([]);
    await store({});
    expect(await rows(test.dataSource, `SELECT FROM date_due`)).toEqual([]);
    expect(await untilNextDate(test.dataSource)).toBeNull();
  });

  it('is kept where it was told while the journey was paused, and reckoned anew where something changed', async () => {
    const [told, next] = [Date.now() - 60_000, Date.now() + 60_000];
    const hold = () =>
      test.dataSource.transaction((transaction) =>
        holdDate(transaction, { workspaceId: test.workspaceId, customerId }, journey.id, told),
      );
    await store({ dueAt: next, lookAt: next });
    await hold();
    const held = () =>
      rows(
        test.dataSource,
        `SELECT floor(extract(epoch FROM due_at) * 1000)::float8 AS "dueAt", look_at IS NULL AS "isHeld" FROM date_due`,
      );
    expect(await held()).toEqual([{ dueAt: told, isHeld: true }]);
    await receive(identify({ timezone: 'Asia/Tokyo' }));
    await hold();
    expect(await held()).toEqual([{ dueAt: told, isHeld: false }]);
  });

  it('goes over to the survivor of a merge, whose own stays, and leaves nothing behind', async () => {
    const other = await aCustomer(test, 'ben');
    await receive(identify({ contract: { renewal: '2031-03-12' } }, { userId: 'ben' }));
    const merge = (from: string, into: string) =>
      customerTransaction(test.dataSource, (transaction) =>
        mergeCustomers(transaction, test.workspaceId, { from, into }),
      );
    await merge(other, customerId);
    expect(await marked()).toEqual([{ customer: customerId, hops: 0, isMarked: true }]);
    const dueAt = Date.now() + 60_000;
    await store({ dueAt, lookAt: dueAt });
    const third = await aCustomer(test, 'cleo');
    await receive(identify({ contract: { renewal: '2031-03-13' } }, { userId: 'cleo' }));
    await merge(third, customerId);
    expect(await rows(test.dataSource, `SELECT customer_id AS id, changed_at FROM date_due`)).toEqual([
      { id: customerId, changed_at: null },
    ]);
  });
});
