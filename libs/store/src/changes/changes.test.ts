import { mergeCustomers } from '../customers/merge/merge-customers.js';
import { customerTransaction } from '../customers/customer-transaction.js';
import { rows } from '../database/rows.js';
import { MOST_HOPS } from '../enrollment/most-hops.js';
import { storeEffects, type WrittenEffect } from '../enrollment/store-effects.js';
import { newId } from '../id.js';
import { batch, identify, track } from '../intake/events.test-helper.js';
import type { IncomingEvent } from '../intake/incoming.js';
import { Intake } from '../intake/intake.js';
import { aVersion } from '../journeys/journeys.test-helper.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { aCustomer } from '../path/enrollments.test-helper.js';
import { countStatements, statementsOf } from '../testing/count-statements.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { LONGEST_VALUE } from './change-at.js';

describe('a change of an attribute', () => {
  let test: TestStore;
  let intake: Intake;

  beforeEach(async () => {
    test = await openTestStore();
    intake = new Intake(test.dataSource, () => undefined);
  });
  afterEach(() => test.close());

  const receive = (...events: readonly IncomingEvent[]) => intake.receive(test.workspaceId, batch(...events));
  const publish = async (journey: JourneyEntity, attributePaths: readonly string[]) =>
    test.store.journeys.publish(test.workspaceId, aVersion(journey, { eventNames: [], attributePaths }));
  async function listener(...attributePaths: readonly string[]): Promise<JourneyEntity> {
    const journey = await test.store.journeys.create(test.workspaceId, {
      name: 'Listens',
      draft: {},
      userId: null,
    });
    await publish(journey, attributePaths);
    return journey;
  }
  const told = () =>
    rows<{ readonly properties: unknown }>(
      test.dataSource,
      `SELECT properties FROM event WHERE type = 'attribute' ORDER BY seq`,
    );
  const changes = async () => (await told()).map(({ properties }) => properties);
  const setting = (value: unknown, attribute = 'plan'): WrittenEffect => ({
    kind: 'set-attribute',
    attribute,
    value,
    node: 'set',
    visit: 1,
  });
  const write = (customerId: string, effects: readonly WrittenEffect[], hops = 0) =>
    test.dataSource.transaction((transaction) =>
      storeEffects(
        transaction,
        {
          id: newId(),
          workspaceId: test.workspaceId,
          journeyId: newId(),
          customerId,
          customer: {},
          hops,
          seq: 1,
        },
        effects,
      ),
    );

  it('is an event where a journey listens to it, behind the one that told of it, each in its turn', async () => {
    await listener('customer.plan');
    await receive(
      identify({ plan: 'free', city: 'Ulm' }),
      identify({ plan: 'gold' }),
      track(),
      identify({ plan: 'gold' }),
      identify({ plan: 'free' }),
      identify({ plan: null }),
    );
    const events = await rows(
      test.dataSource,
      `SELECT event.type, properties ->> 'from' AS "from", properties ->> 'to' AS "to", name
         FROM outbox JOIN event ON event.id = event_id ORDER BY outbox.seq`,
    );
    const said = { type: 'identify', from: null, to: null, name: null };
    const change = (from: string | null, to: string | null) => ({ type: 'attribute', from, to, name: null });
    expect(events).toEqual([
      said,
      change(null, 'free'),
      said,
      change('free', 'gold'),
      { ...said, type: 'track', name: 'Order Completed' },
      said,
      said,
      change('gold', 'free'),
      said,
      change('free', null),
    ]);
  });

  it('is none where nobody listens, nobody any more, or only somebody elsewhere', async () => {
    const journey = await listener('customer.plan');
    await intake.receive(test.foreignWorkspaceId, batch(identify({ plan: 'gold' })));
    await receive(identify({ city: 'Ulm' }));
    await publish(journey, ['customer.city']);
    await receive(identify({ plan: 'gold' }));
    await test.store.journeys.archive(test.workspaceId, journey.id);
    await receive(identify({ city: 'Rome' }));
    expect(await changes()).toEqual([]);
  });

  it('is told of a value within another, which may stay as it was', async () => {
    await listener('customer.address.city', 'customer.address');
    const address = { city: 'Ulm', street: 'A' };
    await receive(identify({ address }));
    await receive(identify({ address: { street: 'A', city: 'Ulm' } }), identify({ 'address.city': 'Rome' }));
    await receive(identify({ address: { city: 'Ulm', street: 'B' } }));
    expect(await changes()).toEqual([
      { attribute: 'customer.address', from: null, to: address },
      { attribute: 'customer.address.city', from: null, to: 'Ulm' },
      { attribute: 'customer.address', from: address, to: { city: 'Ulm', street: 'B' } },
    ]);
  });

  it('keeps its values small', async () => {
    await listener('customer.text', 'customer.list', 'customer.map');
    const long = `a${'😀'.repeat(LONGEST_VALUE)}`;
    const kept = `a${'😀'.repeat(LONGEST_VALUE / 2 - 1)}`;
    await receive(identify({ text: `${long}!`, list: [long], map: { long } }));
    await receive(identify({ text: 'x', list: [1], map: { a: 1 } }));
    expect(await changes()).toEqual([
      { attribute: 'customer.list', from: null, to: [] },
      { attribute: 'customer.map', from: null, to: {} },
      { attribute: 'customer.text', from: null, to: kept },
      { attribute: 'customer.list', from: [], to: [1] },
      { attribute: 'customer.map', from: {}, to: { a: 1 } },
      { attribute: 'customer.text', from: kept, to: 'x' },
    ]);
  });

  it('is told of what journeys set, in their order, and of as many hops', async () => {
    const customerId = await aCustomer(test);
    await listener('customer.plan');
    const { hasRecorded } = await write(
      customerId,
      [setting('gold'), setting('free'), setting('\0', 'city')],
      3,
    );
    expect(hasRecorded).toBe(true);
    expect(await changes()).toEqual([
      { attribute: 'customer.plan', from: null, to: 'gold' },
      { attribute: 'customer.plan', from: 'gold', to: 'free' },
    ]);
    expect(
      await rows(
        test.dataSource,
        `SELECT context #>> '{journey,hops}' AS hops FROM event WHERE type = 'attribute'`,
      ),
    ).toEqual([{ hops: '4' }, { hops: '4' }]);
  });

  it('goes no further where journeys feed each other, and is kept', async () => {
    const customerId = await aCustomer(test);
    await listener('customer.plan');
    await test.dataSource.query(`DELETE FROM outbox`);
    expect(await write(customerId, [setting('gold')], MOST_HOPS)).toMatchObject({ hasRecorded: false });
    expect(await changes()).toHaveLength(1);
    expect(await rows(test.dataSource, `SELECT FROM outbox`)).toEqual([]);
  });

  it('is told to the survivor of a merge, of what came to them', async () => {
    await listener('customer.plan', 'customer.city');
    await receive(identify({ plan: 'gold', city: 'Ulm' }, { userId: 'ben' }), identify({ city: 'Rome' }));
    const [from, into] = await Promise.all(
      ['ben', 'ann'].map((userId) => test.store.customers.byUserId(test.workspaceId, userId)),
    );
    const merge = { from: from?.id ?? '', into: into?.id ?? '' };
    await customerTransaction(test.dataSource, (transaction) =>
      mergeCustomers(transaction, test.workspaceId, merge),
    );
    expect((await changes()).slice(3)).toEqual([{ attribute: 'customer.plan', from: null, to: 'gold' }]);
    expect(
      await rows(test.dataSource, `SELECT type FROM event WHERE customer_id = $1 ORDER BY seq DESC LIMIT 2`, [
        merge.into,
      ]),
    ).toEqual([{ type: 'attribute' }, { type: 'merge' }]);
  });

  it('of an import is an imported one', async () => {
    await listener('customer.plan');
    await receive(identify({ plan: 'gold' }, { imported: true }));
    expect(await rows(test.dataSource, `SELECT imported FROM event WHERE type = 'attribute'`)).toEqual([
      { imported: true },
    ]);
  });

  it('costs an intake no statement, and what is set by a journey none unless one listens', async () => {
    const customerId = await aCustomer(test);
    const taking = (plan: string) => countStatements(test.dataSource, () => receive(identify({ plan })));
    const setTo = (plan: string) => statementsOf(test.dataSource, () => write(customerId, [setting(plan)]));
    await taking('new');
    const [unheard, alone] = [await taking('free'), await setTo('free')];
    await listener('customer.plan');
    expect(await taking('gold')).toBe(unheard);
    expect(await taking('gold')).toBe(unheard);
    expect(alone).toHaveLength(3);
    expect(await setTo('gold')).toHaveLength(5);
  });
});
