import { aJourney } from '@sojourn/testing';
import { askForRepairs, Plans, rows } from '@sojourn/store';
import { recordedSends } from '../testing/recorded-sends.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { relayAll } from './relay.js';

describe('the relay', () => {
  let scene: Scene;
  const { action, sends } = recordedSends();
  const perOrder = aJourney().oncePerKey('entry.order_id').sendEmail('thanks').build();

  beforeEach(async () => {
    scene = await openScene([action]);
    sends.length = 0;
  });
  afterEach(() => scene.close());

  const outbox = () =>
    rows<{ readonly attempts: number; readonly setAside: boolean; readonly reason: string | null }>(
      scene.desk.dataSource,
      `SELECT attempts, set_aside_at IS NOT NULL AS "setAside", set_aside_reason AS reason FROM outbox ORDER BY seq`,
    );

  it('lets a customer in, asks for the first nudge, and empties the outbox', async () => {
    const journeyId = await scene.publish('Thanks', perOrder);
    await scene.track('ada', 'Order Completed', { order_id: 7 });
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([
      { journeyId, entryKey: '7', entry: { order_id: 7 }, wakeNo: 1, wokenNo: 0, state: 'running', seq: 0 },
    ]);
    expect(await outbox()).toEqual([]);
  });

  it('lets in once per key, whatever the message ids, and whether the key is a number or text', async () => {
    await scene.publish('Thanks', perOrder);
    await scene.track('ada', 'Order Completed', { order_id: 7 });
    await scene.track('ada', 'Order Completed', { order_id: '7' });
    await scene.track('ada', 'Order Completed', { order_id: 8 });
    await scene.track('ada', 'Order Completed', {});
    await scene.relay();
    expect((await scene.enrollments()).map(({ entryKey }) => entryKey)).toEqual(['7', '8']);
  });

  it('lets nobody in for another event, another condition, or a paused journey', async () => {
    const where = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>', value: 100 }] };
    const journeyId = await scene.publish(
      'Big orders',
      aJourney().on('Order Completed', where).sendEmail('thanks').build(),
    );
    await scene.track('ada', 'Cart Viewed', { total: 500 });
    await scene.track('ada', 'Order Completed', { total: 50 });
    await scene.relay();
    await scene.store.journeys.pause(scene.workspaceId, journeyId);
    await scene.track('ada', 'Order Completed', { total: 500 });
    await scene.relay();
    expect(await scene.enrollments()).toEqual([]);
    expect(await outbox()).toEqual([]);
  });

  it('wakes whoever waits for an address when it arrives, and the mail goes out', async () => {
    await scene.publish('Thanks', perOrder);
    await scene.track('ada', 'Order Completed', { order_id: 7 });
    await scene.relay();
    const [entered] = await scene.enrollments();
    const id = entered?.id ?? '';
    expect(await scene.run(id)).toMatchObject({ kind: 'wait', summary: 'thanks' });
    expect(await scene.enrollments()).toMatchObject([{ wakesOn: ['customer.email'], wakeNo: 1 }]);

    await scene.identify('ada', { name: 'Ada' });
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 1 }]);
    await scene.identify('ada', { email: 'ada@example.com' });
    await scene.relay();
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 2 }]);
    expect(await scene.run(id)).toMatchObject({ kind: 'done' });
    expect(sends).toHaveLength(1);
  });

  it('sets a poison event aside after its tries, with the reason, while neighbors go on', async () => {
    await scene.publish('Thanks', perOrder);
    await scene.track('eve', 'Order Completed', { order_id: 1 });
    await scene.desk.dataSource.query(`UPDATE outbox SET event_id = gen_random_uuid()`);
    await scene.track('eve', 'Order Completed', { order_id: 2 });
    await scene.track('ada', 'Order Completed', { order_id: 3 });

    await scene.relay();
    expect((await scene.enrollments()).map(({ entryKey }) => entryKey)).toEqual(['3']);
    expect(await outbox()).toMatchObject([{ attempts: 1, setAside: false }, { attempts: 0 }]);
    await scene.relay();
    await scene.relay();
    expect(await outbox()).toMatchObject([
      { attempts: 3, setAside: true, reason: 'Error: the event itself is gone' },
    ]);
    expect((await scene.enrollments()).map(({ entryKey }) => entryKey).sort()).toEqual(['2', '3']);
  });

  it('keeps no customer waiting for one whose events cannot be relayed for now', async () => {
    await scene.publish('Thanks', perOrder);
    await scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'not now' USING ERRCODE = 'lock_not_available'; END $$;
      CREATE TRIGGER refuse BEFORE INSERT ON enrollment FOR EACH ROW
        WHEN (NEW.entry ->> 'order_id' = '0') EXECUTE FUNCTION refuse()`);
    for (const place of [0, 1, 2, 3, 4, 5]) {
      await scene.track(`customer-${place}`, 'Order Completed', { order_id: place });
    }
    await scene.relay();
    expect((await scene.enrollments()).map(({ entryKey }) => entryKey).sort()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(await outbox()).toMatchObject([{ attempts: 0 }]);
  });

  it('leaves an event alone whose trigger only a newer process knows, while neighbors go on', async () => {
    const journeyId = await scene.publish('Thanks', perOrder);
    await scene.publish('Carts', aJourney().on('Cart Left').sendEmail('cart').build(), {
      events: ['Cart Left'],
    });
    await scene.desk.dataSource.query(
      `UPDATE journey_version SET plan = jsonb_set(plan, '{trigger,version}', '99') WHERE journey_id = $1`,
      [journeyId],
    );
    await scene.track('eve', 'Order Completed', { order_id: 1 });
    await scene.track('ada', 'Cart Left');
    for (const _ of [1, 2, 3, 4]) await scene.relay();
    expect(await scene.enrollments()).toHaveLength(1);
    expect(await outbox()).toEqual([{ attempts: 0, setAside: false, reason: null }]);
  });

  it('wakes the people inside of one journey though those of another cannot be woken', async () => {
    const first = await scene.publish('First', perOrder);
    const second = await scene.publish('Second', perOrder);
    await scene.track('ada', 'Order Completed', { order_id: 7 });
    await scene.relay();
    for (const id of [first, second]) await scene.store.journeys.archive(scene.workspaceId, id);
    await scene.desk.dataSource.query(`
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
      CREATE TRIGGER refuse BEFORE UPDATE ON enrollment FOR EACH ROW
        WHEN (NEW.journey_id = '${first}') EXECUTE FUNCTION refuse()`);
    await scene.tell();
    const woken = Object.fromEntries(
      (await scene.enrollments()).map((each) => [each.journeyId, each.wakeNo]),
    );
    expect(woken).toEqual({ [first]: 1, [second]: 2 });
    await scene.desk.dataSource.query(`DROP TRIGGER refuse ON enrollment`);
    await scene.tell();
    await scene.tell();
    expect((await scene.enrollments()).map(({ wakeNo }) => wakeNo)).toEqual([2, 2]);
  });

  it('relays everything once when two relays work side by side', async () => {
    await scene.publish('Thanks', aJourney().always().sendEmail('thanks').build());
    const customers = Array.from({ length: 12 }, (_, index) => `customer-${index}`);
    for (const customer of customers) {
      await scene.track(customer, 'Order Completed', { place: 1 });
      await scene.track(customer, 'Order Completed', { place: 2 });
    }
    await Promise.all([scene.relay(), scene.relay()]);
    await scene.relay();
    expect(await scene.enrollments()).toHaveLength(24);
    expect(await outbox()).toEqual([]);
  });

  it('lets whoever comes now go before all that was imported, which goes on beside them', async () => {
    const [IMPORTED, ARRIVING] = [40, 5];
    await scene.publish('Usual', aJourney().on('Usual').wait('P1D').build());
    await scene.track('first', 'Hello');
    await scene.relay();
    const old = { type: 'track', name: 'Usual', properties: {}, imported: true } as const;
    for (let place = 0; place < IMPORTED; place += 1)
      await scene.receive(`old-${place}`, { ...old, messageId: `old-${place}` });
    await scene.track('first', 'Usual');
    let arrived = 0;
    /** For each one who is let in another one comes. */
    class BusyPlans extends Plans {
      override async of(...asked: Parameters<Plans['of']>) {
        arrived += 1;
        if (arrived < ARRIVING) await scene.track(`new-${arrived}`, 'Usual');
        return super.of(...asked);
      }
    }
    const relayed: ('entered' | 'passed')[] = [];
    const counts = Object.assign(scene.desk.counts, { changed: () => relayed.push('entered') });
    await relayAll({
      ...scene.desk,
      plans: new BusyPlans(),
      counts,
      onRelayed: () => relayed.push('passed'),
    });
    expect(relayed.filter((one) => one === 'entered')).toHaveLength(ARRIVING);
    expect(await outbox()).toEqual([]);
    // Four are imported beside each who comes: that many are behind them, and many are still to come.
    const passedBefore = relayed.slice(0, relayed.lastIndexOf('entered')).filter((one) => one === 'passed');
    expect(passedBefore.length).toBeGreaterThan(0);
    expect(passedBefore.length).toBeLessThanOrEqual(ARRIVING * 5);
  });

  it('lets a customer who comes back wait for a round, and not for all who are new meanwhile', async () => {
    const MOST = 40;
    await scene.publish('Usual', aJourney().on('Usual').wait('P1D').build());
    await scene.track('old', 'Hello');
    await scene.relay();
    let arrived = 0;
    /** For each one who is let in another one comes: as many as one relay takes. */
    class BusyPlans extends Plans {
      override async of(...asked: Parameters<Plans['of']>) {
        arrived += 1;
        if (arrived === 1) await scene.track('old', 'Usual');
        if (arrived < MOST) await scene.track(`new-${arrived}`, 'Usual');
        return super.of(...asked);
      }
    }
    await scene.track('new-0', 'Usual');
    await relayAll({ ...scene.desk, plans: new BusyPlans(), onRelayed: () => undefined });
    const old = await scene.store.customers.byUserId(scene.workspaceId, 'old');
    const entered = (await scene.enrollments()).map(({ customerId }) => customerId);
    expect(entered).toHaveLength(MOST + 1);
    expect(entered.indexOf(old?.id ?? '')).toBeLessThan(5);
  });

  it('takes the events of one customer in the order of receipt', async () => {
    await scene.publish('Thanks', aJourney().always().sendEmail('thanks').build());
    for (const place of Array.from({ length: 60 }, (_, index) => index)) {
      await scene.track('ada', 'Order Completed', { place });
    }
    await scene.relay();
    const places = (await scene.enrollments()).map(({ entry }) => entry['place']);
    expect(places).toEqual(Array.from({ length: 60 }, (_, index) => index));
  });

  it('asks once for the repair of a run whose deadline has long passed', async () => {
    await scene.publish('Later', aJourney().wait('P2D').sendEmail('later').build());
    await scene.track('ada', 'Order Completed');
    await scene.relay();
    const [{ id } = { id: '' }] = await scene.enrollments();
    await scene.run(id);
    expect(await askForRepairs(scene.desk.dataSource, 10)).toBe(0);
    await scene.passTime(id, 61_000);
    expect(await askForRepairs(scene.desk.dataSource, 10)).toBe(1);
    expect(await askForRepairs(scene.desk.dataSource, 10)).toBe(0);
    expect(await scene.enrollments()).toMatchObject([{ wakeNo: 2 }]);
  });
});
