import type { IncomingEvent } from '@sojourn/store';
import { customerTransaction, dateFillings, mergeCustomers, rows } from '@sojourn/store';
import { aJourney, createTestDatabase, openVirtualClock, type VirtualClock } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { poisonIn } from '../testing/poison.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { lookAtDates, dateParts } from '../testing/look-at-dates.test-helper.js';
import { fillDates } from './fill-dates.js';
import { settleDates } from './settle-dates.js';

const NOON = Date.parse('2031-03-10T12:00:00Z');
const DAY = 86_400_000;

describe('a date of customers', () => {
  let scene: Scene;
  let clock: VirtualClock;

  beforeEach(async () => {
    const database = await createTestDatabase();
    clock = await openVirtualClock(database.url);
    await clock.standAt(NOON);
    scene = await openScene([], { database, clock });
  });
  afterEach(async () => {
    await clock.close();
    await scene.close();
  });

  const onRenewal = (config: object = {}) =>
    aJourney()
      .trigger('date', { attribute: 'customer.renewal', repeat: 'once', time: '09:00', ...config })
      .always()
      .wait('P1D')
      .build();
  const look = () => lookAtDates(scene);
  async function lookAt(moment: string): Promise<void> {
    await clock.standAt(Date.parse(moment));
    await look();
  }
  const entries = async () => (await scene.enrollments()).map(({ entry }) => entry['date']);
  const pending = async () =>
    (
      await rows<{ readonly at: Date | null }>(
        scene.desk.dataSource,
        `SELECT due_at AS at FROM date_due ORDER BY due_at`,
      )
    ).map(({ at }) => at?.toISOString() ?? null);
  const outcomes = async () =>
    (
      await rows<{ readonly outcome: number }>(
        scene.desk.dataSource,
        `SELECT outcome FROM decision ORDER BY seq`,
      )
    ).map(({ outcome }) => outcome);
  const idOf = async (userId: string) =>
    (await scene.store.customers.byUserId(scene.workspaceId, userId))?.id ?? '';

  it('lets them in when it has come where they live, and not a millisecond before', async () => {
    await scene.publish('Renewal', onRenewal());
    await scene.identify('ada', { renewal: '2031-03-12' });
    await scene.identify('ben', { renewal: '2031-03-12', timezone: 'America/New_York' });
    await scene.identify('cleo', { renewal: 'soon' });
    await look();
    expect(await pending()).toEqual(['2031-03-12T08:00:00.000Z', '2031-03-12T13:00:00.000Z']);
    await lookAt('2031-03-12T07:59:59.999Z');
    expect(await entries()).toEqual([]);
    await lookAt('2031-03-12T08:00:00.000Z');
    expect(await entries()).toEqual(['2031-03-12']);
    await lookAt('2031-03-12T13:00:00.000Z');
    expect(await entries()).toEqual(['2031-03-12', '2031-03-12']);
    expect(await pending()).toEqual([]);
    // 1 = entered.
    expect(await outcomes()).toEqual([1, 1]);
  });

  it('of those who were there before the publishing counts from then, however long the filling takes', async () => {
    for (const userId of ['ada', 'ben', 'cleo'])
      await scene.identify(userId, { renewal: '2031-03-10T12:00:30Z' });
    await scene.identify('past', { renewal: '2031-03-10' });
    await scene.relay();
    await scene.publish(
      'Renewal',
      onRenewal({ time: '13:00', offset: { length: 'PT30S', direction: 'after' } }),
    );
    await clock.standAt(NOON + 60_000);
    await fillAll(2);
    await look();
    expect(await entries()).toEqual(['2031-03-10', '2031-03-10', '2031-03-10', '2031-03-10']);
    expect(await rows(scene.desk.dataSource, `SELECT state, looked_at AS n FROM journey_date`)).toEqual([
      { state: 'live', n: 4 },
    ]);
  });

  async function fillAll(page: number): Promise<void> {
    while ((await rows(scene.desk.dataSource, `SELECT FROM journey_date WHERE state <> 'live'`)).length > 0)
      await fillDates(dateParts(scene), page);
  }

  it('waits for whoever is being made known as the journey is published', async () => {
    const { dataSource } = scene.desk;
    await scene.identify('ada', {});
    const late = dataSource.createQueryRunner();
    await late.startTransaction();
    await late.query(`UPDATE workspace SET name = name`);
    await scene.publish('Renewal', onRenewal());
    await fillDates(dateParts(scene));
    expect(await dateFillings(dataSource)).toEqual([]);
    await late.rollbackTransaction();
    await late.release();
    await fillAll(50);
    expect(await rows(dataSource, `SELECT looked_at AS n FROM journey_date`)).toEqual([{ n: 1 }]);
  });

  it('moves with the attribute and with the time zone, and goes with them', async () => {
    await scene.publish('Renewal', onRenewal());
    await scene.identify('ada', { renewal: '2031-03-12' });
    await look();
    await scene.identify('ada', { renewal: '2031-03-20', plan: 'gold' });
    await look();
    expect(await pending()).toEqual(['2031-03-20T08:00:00.000Z']);
    await scene.identify('ada', { timezone: 'Asia/Tokyo' });
    await look();
    expect(await pending()).toEqual(['2031-03-20T00:00:00.000Z']);
    await scene.identify('ada', { renewal: null });
    await look();
    expect(await pending()).toEqual([]);
    await lookAt('2031-04-01T00:00:00Z');
    expect(await entries()).toEqual([]);
  });

  it('comes every month, clamped, and every year', async () => {
    await scene.publish('Monthly', onRenewal({ repeat: 'monthly' }));
    await scene.identify('ada', { renewal: 31 });
    await look();
    for (const day of ['2031-03-31', '2031-04-30', '2031-05-31']) {
      await lookAt(`${day}T06:59:59.999Z`);
      await lookAt(`${day}T07:00:00.000Z`);
    }
    expect(await entries()).toEqual(['2031-03-31', '2031-04-30', '2031-05-31']);
  });

  it('is held while the journey is paused, and let in when it goes on', async () => {
    const journeyId = await scene.publish('Renewal', onRenewal());
    await scene.identify('ada', { renewal: '2031-03-12' });
    await look();
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await lookAt('2031-03-20T00:00:00Z');
    expect([await entries(), await settleDates(dateParts(scene))]).toEqual([[], null]);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await look();
    expect(await entries()).toEqual(['2031-03-12']);
  });

  it('is held too when it was told a moment before the pause', async () => {
    const journeyId = await scene.publish('Renewal', onRenewal({ repeat: 'yearly' }));
    await scene.identify('ada', { renewal: '2031-03-12' });
    await look();
    await clock.standAt(Date.parse('2031-03-12T08:00:00Z'));
    await settleDates(dateParts(scene));
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await look();
    expect([await entries(), await outcomes()]).toEqual([[], [40]]);
    await scene.store.journeys.resume(scene.workspaceId, journeyId);
    await look();
    expect([await entries(), await outcomes()]).toEqual([['2031-03-12'], [40, 1]]);
    expect(await pending()).toEqual(['2032-03-12T08:00:00.000Z']);
  });

  it('is too late after the journey’s limit, is told of as such, and comes again', async () => {
    const graph = aJourney()
      .trigger('date', { attribute: 'customer.renewal', repeat: 'monthly', time: '09:00' })
      .always()
      .settings({ staleAfter: 'P2D' })
      .wait('P1D')
      .build();
    await scene.publish('Renewal', graph);
    await scene.identify('ada', { renewal: 12 });
    await look();
    await lookAt('2031-03-14T08:00:00.001Z');
    // 21 = too late.
    expect([await entries(), await outcomes()]).toEqual([[], [21]]);
    expect(await rows(scene.desk.dataSource, `SELECT facts FROM decision`)).toEqual([
      { facts: { age: 2 * DAY + 1 } },
    ]);
    await lookAt('2031-04-14T07:00:00Z');
    expect(await entries()).toEqual(['2031-04-12']);
  });

  it('goes when the journey is archived, or goes by something else', async () => {
    const journeyId = await scene.publish('Renewal', onRenewal());
    const other = await scene.publish('Other', onRenewal());
    for (const userId of ['ada', 'ben']) await scene.identify(userId, { renewal: '2031-03-12' });
    await look();
    expect(await pending()).toHaveLength(4);
    await scene.republish(other, aJourney().wait('P1D').build(), { kind: 'finish' });
    await scene.store.journeys.archive(scene.workspaceId, journeyId);
    await look();
    expect(await pending()).toEqual([]);
    expect(await rows(scene.desk.dataSource, `SELECT FROM journey_date`)).toEqual([]);
    await scene.republish(other, onRenewal(), { kind: 'finish' });
    await look();
    expect(await pending()).toHaveLength(2);
  });

  it('of another version moves what is pending, and of the same one looks at nobody anew', async () => {
    const journeyId = await scene.publish('Renewal', onRenewal());
    await scene.identify('ada', { renewal: '2031-03-12' });
    await look();
    const fillings = () => rows(scene.desk.dataSource, `SELECT filling FROM journey_date`);
    const same = aJourney()
      .trigger('date', { attribute: 'customer.renewal', repeat: 'once', time: '09:00' })
      .always()
      .wait('P2D')
      .build();
    await scene.republish(journeyId, same, { kind: 'finish' });
    expect(await fillings()).toEqual([{ filling: 1 }]);
    await scene.republish(journeyId, onRenewal({ time: '18:00' }), { kind: 'finish' });
    expect(await fillings()).toEqual([{ filling: 2 }]);
    await look();
    expect(await pending()).toEqual(['2031-03-12T17:00:00.000Z']);
  });

  it('comes to the survivor of a merge, who is due by what is known of them then', async () => {
    await scene.publish('Renewal', onRenewal());
    await scene.identify('former', { renewal: '2031-03-12' });
    await scene.identify('ada', { timezone: 'Asia/Tokyo' });
    await look();
    const [from, into] = [await idOf('former'), await idOf('ada')];
    await customerTransaction(scene.desk.dataSource, (transaction) =>
      mergeCustomers(transaction, scene.workspaceId, { from, into }),
    );
    await look();
    expect(await rows(scene.desk.dataSource, `SELECT customer_id AS id, due_at AS at FROM date_due`)).toEqual(
      [{ id: into, at: new Date('2031-03-12T00:00:00.000Z') }],
    );
    await lookAt('2031-03-12T00:00:00.000Z');
    expect(await scene.enrollments()).toMatchObject([{ customerId: into }]);
  });

  it('that was set aside lets in once it is redriven, and once only', async () => {
    const poison = poisonIn(scene);
    await scene.publish('Renewal', onRenewal());
    await scene.identify('ada', { renewal: '2031-03-12' });
    await look();
    await poison.refuse('INSERT', 'enrollment');
    await clock.standAt(Date.parse('2031-03-12T08:00:00Z'));
    await settleDates(dateParts(scene));
    await poison.relayInVain();
    expect(await entries()).toEqual([]);
    await poison.mend();
    expect(await scene.store.setAside.redriveOldest(scene.workspaceId)).toBe(1);
    await look();
    expect(await entries()).toEqual(['2031-03-12']);
  });

  it('of many at the same moment is taken in pages, by two relays side by side, and once for each', async () => {
    await scene.publish('Renewal', onRenewal());
    await scene.desk.dataSource.query(
      `INSERT INTO customer (id, workspace_id, attributes)
       SELECT gen_random_uuid(), $1, '{"renewal":"2031-03-12"}' FROM generate_series(1, 130)`,
      [scene.workspaceId],
    );
    await fillAll(50);
    await clock.standAt(Date.parse('2031-03-12T08:00:00Z'));
    await Promise.all([settleDates(dateParts(scene)), settleDates(dateParts(scene))]);
    await look();
    expect(await entries()).toHaveLength(130);
    const people = (await scene.enrollments()).map(({ customerId }) => customerId);
    expect(new Set(people).size).toBe(130);
    const moments = await rows(
      scene.desk.dataSource,
      `SELECT FROM event WHERE type = 'date' GROUP BY received_at, xmin`,
    );
    expect(moments.length).toBeGreaterThan(1);
  });

  it('keeps nobody waiting for whose date something is wrong with', async () => {
    await scene.publish('Renewal', onRenewal());
    for (const userId of ['eve', 'ada']) await scene.identify(userId, { renewal: '2031-03-12' });
    await look();
    const eve = await idOf('eve');
    const poison = poisonIn(scene);
    await poison.refuse('INSERT', 'event', `NEW.type = 'date' AND NEW.customer_id = '${eve}'`);
    await lookAt('2031-03-12T08:00:00Z');
    expect(await entries()).toHaveLength(1);
    await poison.mend();
    await lookAt('2031-03-12T08:05:00Z');
    expect(await entries()).toHaveLength(2);
  });

  it('cannot be said by a sender to have come', async () => {
    await scene.publish('Renewal', onRenewal());
    const said: Pick<IncomingEvent, 'type' | 'name' | 'properties' | 'messageId'> = {
      type: 'track',
      name: 'date',
      properties: { journey: 'renewal', dueAt: '2031-03-10T12:00:00Z' },
      messageId: randomUUID(),
    };
    await scene.receive('ada', said);
    await look();
    expect(await entries()).toEqual([]);
  });

  it('says when it is to be looked at next', async () => {
    await scene.publish('Renewal', onRenewal());
    await scene.identify('ada', { renewal: '2031-03-12' });
    await look();
    expect(await settleDates(dateParts(scene))).toBe(Date.parse('2031-03-12T08:00:00Z') - NOON);
  });
});
