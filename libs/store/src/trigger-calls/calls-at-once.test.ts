import { tryLockCustomer } from '../enrollment/customer-lock.js';
import { Intake } from '../intake/intake.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import { untilWaiting, whileBlocked } from '../testing/lock-waits.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { settleTriggerCall } from './settle-trigger-call.js';

describe('calls with one idempotency key', () => {
  let test: TestStore;
  let intake: Intake;
  let journey: JourneyEntity;

  beforeAll(async () => {
    test = await openTestStore({ poolSize: 20 });
    intake = new Intake(test.dataSource, () => undefined);
    ({ journey } = await publishedJourney(test));
  });
  afterAll(() => test.close());

  const call = (userId: string, idempotencyKey: string) =>
    intake.receiveCall(test.workspaceId, {
      journeyId: journey.id,
      journeyKey: journey.key,
      userId,
      data: {},
      idempotencyKey,
      fingerprint: userId,
    });

  /** Whether nobody holds a customer's lock. */
  const isFree = (customerId: string) =>
    test.dataSource.transaction((transaction) => tryLockCustomer(transaction, customerId));

  it('wait for each other without a customer in their hands', async () => {
    const [ada, bob] = [await aCustomer(test, 'ada'), await aCustomer(test, 'bob')];
    let free: boolean[] = [];
    const receipts = await whileBlocked(
      test.dataSource,
      { sql: `LOCK TABLE outbox IN SHARE MODE`, parameters: [] },
      async () => {
        const first = call('ada', 'order-1');
        await untilWaiting(test.dataSource, 1);
        const second = call('bob', 'order-1');
        return Promise.all([first, second]);
      },
      async () => {
        await untilWaiting(test.dataSource, 2);
        free = await Promise.all([ada, bob].map(isFree));
      },
    );
    expect(free).toEqual([false, true]);
    expect(receipts.map(({ kind }) => kind)).toEqual(['taken', 'other-call']);
  });

  it('are answered while what came of the first is being decided', async () => {
    await aCustomer(test, 'eve');
    const receipt = await call('eve', 'order-2');
    const id = receipt.kind === 'taken' ? receipt.id : '';
    const deciding = test.dataSource.createQueryRunner();
    await deciding.startTransaction();
    await settleTriggerCall(deciding.manager, id, { kind: 'stays-out', rule: 'data', reason: 'No' });
    expect(await call('dan', 'order-2')).toEqual({ kind: 'other-call' });
    await deciding.rollbackTransaction();
    await deciding.release();
  });
});
