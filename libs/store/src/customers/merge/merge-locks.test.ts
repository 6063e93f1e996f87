import { rows } from '../../database/rows.js';
import { lockCustomerOf, tryLockCustomer } from '../../enrollment/customer-lock.js';
import { newId } from '../../id.js';
import { batch, track } from '../../intake/events.test-helper.js';
import { Intake } from '../../intake/intake.js';
import { aCustomer } from '../../path/enrollments.test-helper.js';
import { aMessage } from '../../path/messages.test-helper.js';
import { recordReaction } from '../../path/record-reaction.js';
import { untilWaiting } from '../../testing/lock-waits.test-helper.js';
import type { TestStore } from '../../testing/test-store.test-helper.js';
import { openTestStore } from '../../testing/test-store.test-helper.js';
import { customerTransaction } from '../customer-transaction.js';
import { lockCustomer } from '../lock-customers.js';
import { enterAs, journeyWith, merged } from './merge.test-helper.js';
import { mergeCustomers } from './merge-customers.js';

describe('whoever waits for the lock of a customer who is being merged', () => {
  let test: TestStore;
  let [from, into, enrollment, userId] = ['', '', '', ''];

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    userId = newId();
    // Whoever is given up has the higher id: who held on to their lock would wait for the survivor's in the wrong order.
    into = await aCustomer(test);
    from = await aCustomer(test, userId);
    enrollment = await enterAs(test, await journeyWith(test, { policy: 'always' }), from);
  });
  afterAll(() => test.close());

  /** Does some work that begins while a merge is not committed yet, and has to wait for it. */
  async function duringMerge<Result>(work: () => Promise<Result>): Promise<Result> {
    const runner = test.dataSource.createQueryRunner();
    await runner.startTransaction();
    await mergeCustomers(runner.manager, test.workspaceId, { from, into });
    const working = work();
    await untilWaiting(test.dataSource, 1);
    await runner.commitTransaction();
    await runner.release();
    return working;
  }

  const isLocked = async (id: string) => {
    const free = await rows(test.dataSource, `SELECT FROM customer WHERE id = $1 FOR UPDATE SKIP LOCKED`, [
      id,
    ]);
    return free.length === 0;
  };

  it('has the survivor’s, by an enrollment, and not the other’s', async () => {
    const locked = await duringMerge(() =>
      customerTransaction(test.dataSource, async (transaction) => {
        await lockCustomerOf(transaction, enrollment);
        return [await isLocked(into), await isLocked(from)];
      }),
    );
    expect(locked).toEqual([true, false]);
  });

  it('has the survivor’s, by an id that was noted elsewhere, then and later', async () => {
    const lock = () =>
      customerTransaction(test.dataSource, (transaction) =>
        lockCustomer(transaction, test.workspaceId, from),
      );
    expect(await duringMerge(lock)).toMatchObject({ id: into });
    expect(await lock()).toMatchObject({ id: into });
    const third = await aCustomer(test);
    await merged(test, { from: into, into: third });
    expect(await lock()).toMatchObject({ id: third });
  });

  it('stops the enrollment where it is now', async () => {
    const stopped = await duringMerge(() =>
      test.store.enrollments.stop(test.workspaceId, enrollment, 'Asked'),
    );
    expect(stopped).toMatchObject({
      kind: 'changed',
      enrollment: { customerId: into, intent: { stop: {} } },
    });
  });

  it('takes events in for the survivor', async () => {
    const intake = new Intake(test.dataSource, () => undefined);
    await duringMerge(() => intake.receive(test.workspaceId, batch(track({ userId, name: 'Came' }))));
    expect(
      await rows(
        test.dataSource,
        `SELECT customer_id AS id FROM event WHERE name = 'Came' AND customer_id = $1`,
        [into],
      ),
    ).toHaveLength(1);
  });

  it('notes a word and a reaction of the survivor', async () => {
    const journey = await journeyWith(test, { policy: 'always' });
    const messageId = await aMessage(test, journey, { customer: from, enrollment, node: 'mail' });
    await duringMerge(() =>
      Promise.all([
        test.store.consents.record(test.workspaceId, {
          customerId: from,
          channel: 'email',
          topic: null,
          state: 'denied',
        }),
        customerTransaction(test.dataSource, (transaction) =>
          recordReaction(transaction, test.workspaceId, { messageId, kind: 'opened' }),
        ),
      ]),
    );
    for (const table of ['consent', 'message_reaction']) {
      const found = await rows(
        test.dataSource,
        `SELECT customer_id AS id FROM ${table} WHERE customer_id IN ($1, $2)`,
        [from, into],
      );
      expect([table, found]).toEqual([table, [{ id: into }]]);
    }
  });

  it('merges a third customer into the survivor', async () => {
    const third = await aCustomer(test);
    await duringMerge(() => merged(test, { from: third, into }));
    const [row] = await rows<{ into: string }>(
      test.dataSource,
      `SELECT merged_into AS into FROM customer WHERE id = $1`,
      [third],
    );
    expect(row).toEqual({ into });
  });

  it('is told that nothing can be relayed for who was given up', async () => {
    await merged(test, { from, into });
    const lock = (id: string) =>
      test.dataSource.transaction((transaction) => tryLockCustomer(transaction, id));
    expect([await lock(from), await lock(into)]).toEqual([false, true]);
  });
});
