import { askForRepairs, CustomerEntity } from '@sojourn/store';
import { createTestDatabase, openVirtualClock, type VirtualClock } from '@sojourn/testing';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import type { VirtualRuns } from '../testing/virtual-runs.test-helper.js';
import { openVirtualRuns } from '../testing/virtual-runs.test-helper.js';
import { offerAfter, quarterPeople } from '../testing/quarter.test-helper.js';

describe('a wait of ninety days, over two deployments and the changes of the clocks', () => {
  let clock: VirtualClock;
  let scene: Scene;
  let runs: VirtualRuns;
  const handedOverAt: string[] = [];
  const { action, sends } = recordedSends(async () => {
    handedOverAt.push(new Date(await clock.now()).toISOString());
  });

  // From the entry on, Berlin loses an hour on 28 March, Sydney gains one on 4 April, and Kolkata keeps its clocks.
  const ENTRY = '2027-01-12T09:00:00.250Z';
  const MOVE = '2027-03-30T12:00:00.000Z';

  beforeAll(async () => {
    const database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    await clock.standAt(Date.parse(ENTRY));
    scene = await openScene([], { database, clock });
    runs = await openVirtualRuns(database.url, clock, [action]);
    const stays = await scene.publish('Stays', offerAfter(90, 'As it was'));
    const moves = await scene.publish('Moves', offerAfter(90, 'As it was'));
    for (const [userId, timezone] of Object.entries(quarterPeople)) {
      await scene.identify(userId, { email: `${userId}@example.com`, timezone });
      await scene.track(userId, 'Order Completed', {}, `order of ${userId}`);
    }
    await scene.relay();
    await runs.nudge();

    await runs.passUntil(Date.parse('2027-02-14T12:00:00Z'));
    await asOfBefore();
    await deploy();
    await scene.republish(stays, offerAfter(30, 'For newcomers'), { kind: 'finish' });
    await tell();

    await runs.passUntil(Date.parse(MOVE));
    await deploy();
    await scene.republish(moves, offerAfter(100, 'The new one'), { kind: 'move', mapping: {} });
    await tell();
    // Nobody remembers its key by now: only what the journey remembers keeps it from beginning anew.
    const again = await scene.track('ada', 'Order Completed', {}, 'order of ada');
    expect(again).toMatchObject({ stored: 1, repeated: 0 });
    await tell();

    await runs.passUntil(Date.parse('2027-12-31T00:00:00Z'));
  });
  afterAll(async () => {
    await runs.close();
    await scene.close();
    await clock.close();
  });

  /** Has cursors as a build left them that knew neither their memory nor what is waited for in words. */
  async function asOfBefore() {
    await scene.desk.dataSource.query(`UPDATE enrollment SET cursor = cursor - 'memory' - 'waiting'`);
  }

  async function deploy() {
    await runs.deploy();
    expect(await askForRepairs(scene.desk.dataSource, 100)).toBe(0);
  }

  async function tell() {
    await scene.relay();
    await scene.tell();
    await runs.nudge();
  }

  const timetable = async () => {
    const customers = await scene.desk.dataSource.getRepository(CustomerEntity).find();
    const addressOf = new Map(customers.map(({ id, attributes }) => [id, String(attributes['email'])]));
    const messages = await scene.messages();
    return messages
      .map(
        ({ customerId, rendered, claimedAt }) =>
          `${claimedAt.toISOString()} ${addressOf.get(customerId)?.split('@')[0] ?? ''}: ${String(rendered?.['subject'])}`,
      )
      .sort();
  };

  it('ends at the same time of day where the customer lives, to the millisecond', async () => {
    expect(await timetable()).toEqual([
      '2027-01-12T09:00:00.250Z ada: Welcome',
      '2027-01-12T09:00:00.250Z ada: Welcome',
      '2027-01-12T09:00:00.250Z kiran: Welcome',
      '2027-01-12T09:00:00.250Z kiran: Welcome',
      '2027-01-12T09:00:00.250Z sid: Welcome',
      '2027-01-12T09:00:00.250Z sid: Welcome',
      // Who was inside when a version was published for newcomers.
      '2027-04-12T08:00:00.250Z ada: As it was',
      '2027-04-12T09:00:00.250Z kiran: As it was',
      '2027-04-12T10:00:00.250Z sid: As it was',
      // Who was moved to one that waits ten days longer.
      '2027-04-22T08:00:00.250Z ada: The new one',
      '2027-04-22T09:00:00.250Z kiran: The new one',
      '2027-04-22T10:00:00.250Z sid: The new one',
    ]);
  });

  it('is handed over once each, when the ledger says', async () => {
    expect(new Set(sends.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(12);
    expect(sends).toHaveLength(12);
    expect(handedOverAt.sort()).toEqual((await timetable()).map((line) => line.split(' ')[0]));
    expect((await scene.messages()).map(({ state, attempts }) => `${state} ${attempts}`)).toEqual(
      Array.from({ length: 12 }, () => 'accepted 1'),
    );
  });

  it('rings once for each wait, and a millisecond before nothing is due', () => {
    expect(runs.rings.map(({ leftBefore }) => leftBefore)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(new Set(runs.rings.map(({ enrollmentId }) => enrollmentId)).size).toBe(6);
    expect(runs.sleepers).toBe(0);
  });

  it('leaves a path without gaps or repeats', async () => {
    const enrollments = await scene.enrollments();
    expect(enrollments.map(({ state, intent }) => ({ state, intent }))).toEqual(
      Array.from({ length: 6 }, () => ({ state: 'finished', intent: null })),
    );
    const paths = await Promise.all(enrollments.map(({ id }) => scene.path(id)));
    const told = paths.map((path) =>
      path.map(({ nodeId, enteredAt, leftAt }) => [nodeId, enteredAt.toISOString(), leftAt?.toISOString()]),
    );
    const welcome = ['welcome', ENTRY, ENTRY];
    const stays = (end: string) => [welcome, ['quarter', ENTRY, end], ['offer', end, end]];
    const moves = (end: string) => [
      welcome,
      ['quarter', ENTRY, MOVE],
      ['quarter', MOVE, end],
      ['offer', end, end],
    ];
    expect(told).toHaveLength(6);
    expect(told).toEqual(
      expect.arrayContaining([
        ...['2027-04-12T08:00:00.250Z', '2027-04-12T09:00:00.250Z', '2027-04-12T10:00:00.250Z'].map(stays),
        ...['2027-04-22T08:00:00.250Z', '2027-04-22T09:00:00.250Z', '2027-04-22T10:00:00.250Z'].map(moves),
      ]),
    );
  });
});
