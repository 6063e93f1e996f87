import { newId } from '../id.js';
import { batch, identify, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { enrollWaiting, nudgesOf } from '../path/enrollments-that-wait.test-helper.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import { customerTransaction } from '../customers/customer-transaction.js';
import { mergeCustomers } from '../customers/merge/merge-customers.js';
import { rows } from '../database/rows.js';
import { storeEffects } from '../enrollment/store-effects.js';
import { wakeTouched } from '../enrollment/wake-touched.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import {
  aSegment,
  all,
  did,
  fillAll,
  happen,
  membersOf,
  newsOf,
  relay,
  settleAllDue,
} from './segments.test-helper.js';

describe('who is in a segment', () => {
  let test: TestStore;

  beforeEach(async () => {
    test = await openTestStore();
  });
  afterEach(() => test.close());

  const idOf = async (userId: string) =>
    (await test.store.customers.byUserId(test.workspaceId, userId))?.id ?? '';
  const berlin = all({ field: 'customer.city', operator: '=', value: 'Berlin' });

  it('follows attributes, and is told each time', async () => {
    await aSegment(test, 'berlin', berlin);
    await fillAll(test);
    await happen(test, identify({ city: 'Berlin' }, { userId: 'ada' }), identify({}, { userId: 'ben' }));
    expect(await membersOf(test, 'berlin')).toEqual(['ada']);
    await happen(
      test,
      identify({ city: 'Rome' }, { userId: 'ada' }),
      identify({ city: 'Berlin' }, { userId: 'ben' }),
    );
    expect(await membersOf(test, 'berlin')).toEqual(['ben']);
    await happen(test, identify({ city: 'Berlin' }, { userId: 'ada' }));
    expect(await newsOf(test, 'ada')).toEqual([
      'entered berlin (changed)',
      'left berlin (changed)',
      'entered berlin (changed)',
    ]);
  });

  it('follows events, and nothing that it does not ask about', async () => {
    await aSegment(test, 'buyers', did('Order Completed'));
    await aSegment(test, 'loud', did('Noise'));
    await fillAll(test);
    await happen(test, track({ userId: 'ada', name: 'Page Viewed' }));
    expect(await membersOf(test, 'buyers')).toEqual([]);
    await happen(test, track({ userId: 'ada', name: 'Order Completed' }));
    expect(await membersOf(test, 'buyers')).toEqual(['ada']);
    expect(await membersOf(test, 'loud')).toEqual([]);
  });

  it('is whoever is new, though they have done nothing it asks about', async () => {
    await aSegment(test, 'nowhere', all({ field: 'customer.city', operator: 'null' }));
    await fillAll(test);
    await happen(test, track({ userId: 'ada', name: 'Whatever' }));
    await test.dataSource.query(`INSERT INTO customer (id, workspace_id) VALUES ($1, $2)`, [
      newId(),
      test.workspaceId,
    ]);
    await settleAllDue(test);
    const [{ count }] = (await rows<{ count: number }>(
      test.dataSource,
      `SELECT count(*)::int AS count FROM segment_member WHERE segment_key = 'nowhere'`,
    )) as [{ count: number }];
    expect(count).toBe(2);
    expect(await newsOf(test, 'ada')).toEqual(['entered nowhere (changed)']);
  });

  it('follows what is imported, which counts less than what happens', async () => {
    await aSegment(test, 'berlin', berlin);
    await aSegment(test, 'buyers', did('Order Completed'));
    await fillAll(test);
    const moves = (userId: string, imported: boolean) => identify({ city: 'Berlin' }, { userId, imported });
    await happen(test, moves('ada', true), track({ userId: 'ada', imported: false }));
    expect(await newsOf(test, 'ada')).toEqual(['entered berlin (imported)', 'entered buyers (changed)']);
    await happen(test, moves('ben', true), moves('ben', false));
    expect(await newsOf(test, 'ben')).toEqual(['entered berlin (changed)']);
  });

  it('follows what comes too late as what is imported', async () => {
    await aSegment(test, 'berlin', berlin);
    await aSegment(test, 'buyers', did('Order Completed'));
    await fillAll(test);
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const late = identify({ city: 'Berlin' }, { userId: 'ada', occurredAt: hoursAgo(25) });
    await happen(test, late, track({ userId: 'ada', occurredAt: hoursAgo(23) }));
    expect(await newsOf(test, 'ada')).toEqual(['entered berlin (imported)', 'entered buyers (changed)']);
  });

  it('leaves who is on the way to the relay to the relay', async () => {
    await aSegment(test, 'berlin', berlin);
    await fillAll(test);
    const intake = new Intake(test.dataSource, () => undefined);
    await intake.receive(test.workspaceId, batch(identify({ city: 'Berlin' }, { userId: 'ada' })));
    await settleAllDue(test);
    expect(await membersOf(test, 'berlin')).toEqual([]);
    await relay(test);
    expect(await membersOf(test, 'berlin')).toEqual(['ada']);
  });

  it('follows time by itself: by a moment that comes due', async () => {
    await aSegment(test, 'fresh', did('Visit', 'PT1H'));
    await fillAll(test);
    await happen(test, track({ userId: 'ada', name: 'Visit', occurredAt: new Date(Date.now() - 3_599_000) }));
    expect(await membersOf(test, 'fresh')).toEqual(['ada']);
    await test.dataSource.query(`UPDATE segment_due SET due_at = due_at - interval '1 hour'`);
    await test.dataSource.query(
      `UPDATE event SET occurred_at = occurred_at - interval '1 hour' WHERE type = 'track'`,
    );
    await settleAllDue(test);
    expect(await membersOf(test, 'fresh')).toEqual([]);
    expect(await rows(test.dataSource, `SELECT FROM segment_due`)).toEqual([]);
    expect(await newsOf(test, 'ada')).toEqual(['entered fresh (changed)', 'left fresh (changed)']);
  });

  it('follows consent, and what journeys write about the customer', async () => {
    await aSegment(
      test,
      'reachable',
      all({ field: 'consent', operator: 'granted', value: { channel: 'email' } }),
    );
    await aSegment(test, 'guests', all({ field: 'list', operator: 'in', value: 'guests' }));
    await aSegment(test, 'gold', all({ field: 'customer.plan', operator: '=', value: 'gold' }));
    await happen(test, identify({}, { userId: 'ada' }));
    await fillAll(test);
    const customerId = await idOf('ada');
    const { journey } = await publishedJourney(test);
    const id = await enrollWaiting(test, journey, customerId, []);
    await test.store.consents.record(test.workspaceId, {
      customerId,
      channel: 'email',
      topic: null,
      state: 'granted',
    });
    await test.dataSource.transaction(async (transaction) => {
      const writer = {
        id,
        workspaceId: test.workspaceId,
        journeyId: journey.id,
        customerId,
        hops: 0,
        customer: {},
        seq: 1,
      };
      const { paths } = await storeEffects(transaction, writer, [
        { kind: 'list', list: 'guests', change: 'add', node: 'n', visit: 1 },
        { kind: 'set-attribute', attribute: 'plan', value: 'gold', node: 'n', visit: 1 },
      ]);
      expect(await wakeTouched(transaction, customerId, () => paths, id)).toBe(true);
    });
    await settleAllDue(test);
    for (const key of ['reachable', 'guests', 'gold'])
      expect([key, await membersOf(test, key)]).toEqual([key, ['ada']]);
    // What a journey has brought about counts as one hop, so that journeys cannot feed each other for ever.
    expect(
      await rows(test.dataSource, `SELECT context FROM event WHERE properties ->> 'segment' = 'gold'`),
    ).toEqual([{ context: { journey: { hops: 1 } } }]);
  });

  it('follows other segments, each of which is settled before', async () => {
    await aSegment(test, 'berlin', berlin);
    await aSegment(
      test,
      'berlin-buyers',
      all({ field: 'segment', operator: 'in', value: 'berlin' }, ...did('Order Completed').rules),
    );
    await fillAll(test);
    await happen(test, identify({ city: 'Berlin' }, { userId: 'ada' }), track({ userId: 'ada' }));
    expect(await membersOf(test, 'berlin-buyers')).toEqual(['ada']);
    await happen(test, identify({ city: 'Rome' }, { userId: 'ada' }), track({ userId: 'ada' }));
    expect(await newsOf(test, 'ada')).toEqual([
      'entered berlin (changed)',
      'entered berlin-buyers (changed)',
      'left berlin (changed)',
      'left berlin-buyers (changed)',
    ]);
  });

  it('wakes who waits for it, and nobody else', async () => {
    await aSegment(test, 'berlin', berlin);
    await fillAll(test);
    const customerId = await aCustomer(test, 'ada');
    const { journey } = await publishedJourney(test);
    const waiting = await enrollWaiting(test, journey, customerId, ['segments.berlin']);
    const other = await enrollWaiting(test, journey, customerId, ['segments.rome', 'lists.berlin']);
    await happen(test, identify({ city: 'Berlin' }, { userId: 'ada' }));
    await happen(test, identify({ city: 'Berlin', name: 'Ada' }, { userId: 'ada' }));
    expect(await nudgesOf(test, [waiting, other])).toEqual([1, 0]);
  });

  it('is looked at anew for the survivor of a merge', async () => {
    await aSegment(test, 'berlin', berlin);
    await aSegment(test, 'fresh', did('Visit', 'P1D'));
    await fillAll(test);
    await happen(
      test,
      identify({ city: 'Berlin' }, { userId: 'ada' }),
      track({ userId: 'ada', name: 'Visit', occurredAt: new Date() }),
      identify({ city: 'Rome' }, { userId: 'ben' }),
    );
    const [from, into] = [await idOf('ada'), await idOf('ben')];
    await customerTransaction(test.dataSource, (transaction) =>
      mergeCustomers(transaction, test.workspaceId, { from, into }),
    );
    await relay(test);
    await settleAllDue(test);
    const members = await rows(
      test.dataSource,
      `SELECT segment_key AS key, customer_id AS id FROM segment_member`,
    );
    expect(members).toEqual([{ key: 'fresh', id: into }]);
  });
});
