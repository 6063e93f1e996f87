import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import { Intake } from '../intake/intake.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import type { IncomingTriggerCall } from './incoming-trigger-call.js';
import { settleTriggerCall } from './settle-trigger-call.js';
import { sweepTriggerCalls, TRIGGER_CALL_DAYS } from './sweep-trigger-calls.js';
import type { TriggerCallReceipt } from './take-trigger-call.js';

describe('calls of triggers', () => {
  let test: TestStore;
  let intake: Intake;
  let journey: JourneyEntity;
  let rung: number;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    intake = new Intake(test.dataSource, () => (rung += 1));
    ({ journey } = await publishedJourney(test));
  });
  beforeEach(async () => {
    rung = 0;
    await test.dataSource.query(
      `TRUNCATE event, outbox, trigger_call, customer_identifier, customer CASCADE`,
    );
  });
  afterAll(() => test.close());

  const aCall = (differently: Partial<IncomingTriggerCall> = {}): IncomingTriggerCall => ({
    journeyId: journey.id,
    journeyKey: journey.key,
    userId: 'ann',
    data: { order_id: '1001' },
    idempotencyKey: 'order-1001',
    fingerprint: 'ann-1001',
    ...differently,
  });
  const call = (differently?: Partial<IncomingTriggerCall>) =>
    intake.receiveCall(test.workspaceId, aCall(differently));
  const idOf = (receipt: TriggerCallReceipt) => (receipt.kind === 'taken' ? receipt.id : '');
  const many = Array.from({ length: 20 }, (_, index) => index);
  const count = async (table: string) =>
    (await rows<{ n: number }>(test.dataSource, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n;
  const counts = async () => Promise.all(['trigger_call', 'event', 'outbox', 'customer'].map(count));

  it('are events of a customer, made when nobody knows them, on their way to the relay', async () => {
    const id = idOf(await call({ anonymousId: 'browser-1' }));
    expect(await counts()).toEqual([1, 1, 1, 1]);
    expect(await rows(test.dataSource, `SELECT type, name, properties FROM event`)).toEqual([
      {
        type: 'trigger',
        name: null,
        properties: { call: id, journey: journey.key, data: { order_id: '1001' } },
      },
    ]);
    const customer = await test.store.customers.byUserId(test.workspaceId, 'ann');
    expect(await test.store.triggerCalls.byIds(test.workspaceId, [id, 'no-id'])).toMatchObject([
      {
        state: 'waiting',
        customerId: customer?.id,
        journeyId: journey.id,
        rule: null,
        enrollmentId: null,
        settledAt: null,
      },
    ]);
    expect(await test.store.triggerCalls.byIds(test.foreignWorkspaceId, [id])).toEqual([]);
    expect(rung).toBe(1);
  });

  it('are one when the key and the rest are the same, and tell when only the key is', async () => {
    const first = await call();
    expect(first).toMatchObject({ kind: 'taken', isNew: true });
    expect(await call()).toEqual({ ...first, isNew: false });
    expect(await call({ userId: 'bob', fingerprint: 'bob-1001' })).toEqual({ kind: 'other-call' });
    expect(await counts()).toEqual([1, 1, 1, 1]);
    expect(rung).toBe(1);
  });

  it('are each one by itself without a key, and for another journey', async () => {
    await call({ idempotencyKey: null });
    await call({ idempotencyKey: null });
    await call();
    const { journey: other } = await publishedJourney(test, newId());
    await call({ journeyId: other.id, journeyKey: other.key });
    expect(await counts()).toEqual([4, 4, 4, 1]);
  });

  it('are one when twenty come at once with the same key', async () => {
    const receipts = await Promise.all(many.map(() => call()));
    expect(new Set(receipts.map(idOf)).size).toBe(1);
    expect(receipts.filter((receipt) => receipt.kind === 'taken' && receipt.isNew)).toHaveLength(1);
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });

  it('leave nothing of those behind who lose the race for a key', async () => {
    const receipts = await Promise.all(
      many.map((index) => call({ userId: `user-${index}`, fingerprint: `user-${index}` })),
    );
    expect(receipts.filter(({ kind }) => kind === 'other-call')).toHaveLength(many.length - 1);
    expect(await counts()).toEqual([1, 1, 1, 1]);
  });

  it('find their journey by its key in their own workspace, and the call before', async () => {
    const { triggerCalls } = test.store;
    const about = { journeyId: journey.id, journeyKey: journey.key, status: 'live' };
    expect(await triggerCalls.journeyFor(test.workspaceId, journey.key, null)).toEqual({
      ...about,
      versionId: journey.versionId,
      before: null,
    });
    const id = idOf(await call());
    expect(await triggerCalls.journeyFor(test.workspaceId, journey.key, 'order-1001')).toMatchObject({
      before: { id, fingerprint: 'ann-1001' },
    });
    expect(await triggerCalls.journeyFor(test.foreignWorkspaceId, journey.key, null)).toBeNull();
  });

  it('keep their first answer when their event comes again', async () => {
    const id = idOf(await call());
    const settle = (rule: string) =>
      settleTriggerCall(test.dataSource.manager, id, { kind: 'stays-out', rule, reason: 'No' });
    await settle('data');
    await settle('already-entered');
    expect(await rows(test.dataSource, `SELECT state, rule FROM trigger_call WHERE id = $1`, [id])).toEqual([
      { state: 'stayed-out', rule: 'data' },
    ]);
  });

  it('are forgotten after their days, but for those that wait', async () => {
    const settle = async (id: string) => {
      await settleTriggerCall(test.dataSource.manager, id, { kind: 'stays-out', rule: 'data', reason: 'No' });
      return id;
    };
    const grow = (id: string, minutes: number) =>
      test.dataSource.query(
        `UPDATE trigger_call SET called_at = now() - make_interval(days => $2, mins => $3) WHERE id = $1`,
        [id, TRIGGER_CALL_DAYS, minutes],
      );
    const old = await settle(idOf(await call({ idempotencyKey: 'old' })));
    const young = await settle(idOf(await call({ idempotencyKey: 'young' })));
    const waiting = idOf(await call({ idempotencyKey: 'waiting' }));
    await grow(old, 1);
    await grow(young, -1);
    await grow(waiting, 1);
    await sweepTriggerCalls(test.dataSource);
    const left = await rows<{ id: string }>(test.dataSource, `SELECT id FROM trigger_call`);
    expect(left.map(({ id }) => id).toSorted()).toEqual([young, waiting].toSorted());
  });
});
