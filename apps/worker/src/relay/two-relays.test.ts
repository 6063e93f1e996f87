import { rows } from '@sojourn/store';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Connection } from '@temporalio/client';
import pLimit from 'p-limit';
import { drawsFrom } from '../disorder/draws-from.test-helper.js';
import { eventually } from '../testing/eventually.test-helper.js';
import { createNamespace } from '../testing/namespace.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { ready, type StartedProcess, startProcess } from '../testing/started-process.test-helper.js';

const CUSTOMERS = 40;
const PINGS = 4;
const KILLS = 3;
const AT_ONCE = 6;
const SEED = 5;
// What a killed process had in hand comes to another one when Temporal gives it up.
const LONGEST_MS = 180_000;
const WAITING_TO_DECIDE = `pg_locks JOIN pg_class ON pg_class.oid = relation
  WHERE relname LIKE 'decision%' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;

describe('two relays on one database', () => {
  let scene: Scene;
  let connection: Connection;
  let environment: Readonly<Record<string, string>>;
  let relays: StartedProcess[];

  beforeAll(async () => {
    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    [scene, connection] = await Promise.all([openScene(), Connection.connect({ address })]);
    environment = {
      DATABASE_URL: scene.databaseUrl,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: await createNamespace(connection),
      SMTP_URL: 'smtp://127.0.0.1:9',
      MAIL_FROM: 'Shop <shop@example.com>',
    };
    relays = await Promise.all([start(), start()]);
  }, LONGEST_MS);
  afterAll(async () => {
    for (const { child } of relays) child.kill('SIGTERM');
    await Promise.all(relays.map(({ exited }) => exited));
    await connection.close();
    await scene.close();
  });

  const start = () => ready(startProcess('main', environment));
  const customers = Array.from({ length: CUSTOMERS }, (_, place) => `c-${place}`);
  const waits = Array.from({ length: PINGS }, (_, place) => `wait-${place + 1}`);

  async function publish(): Promise<void> {
    const hears = {
      type: 'wait-for-event',
      version: 1,
      config: { awaited: [{ id: 'came', event: 'Pinged' }], limit: 'P3D', since: 'since-entry' },
    };
    const chain = waits.reduce(
      (builder, id) => builder.node(id, hears, 'came'),
      aJourney().on('Began').once(),
    );
    await scene.publish('Chain', chain.exit('heard all').build());
    await scene.publish('Each', aJourney().on('Pinged').always().exit('pinged').build());
  }

  /**
   * Everybody begins and then pings, each in their order, side by side; kills come at moments that were drawn, and halfway
   * when something is in hand for certain.
   */
  async function load(): Promise<void> {
    const draws = drawsFrom(SEED);
    const all = CUSTOMERS * (1 + PINGS);
    const moments = new Set(
      Array.from(
        { length: KILLS },
        (_, kill) => 1 + Math.floor((kill * all) / KILLS) + draws.below(all / KILLS - AT_ONCE),
      ),
    );
    const turn = pLimit(AT_ONCE);
    const oneKill = pLimit(1);
    let sent = 0;
    for (const message of ['Began', ...waits.map((_, ping) => `Pinged ${ping}`)]) {
      const [name = ''] = message.split(' ');
      const send = async (customer: string) => {
        await scene.track(customer, name, {}, `${customer} ${message}`);
        sent += 1;
        if (moments.has(sent)) await oneKill(() => killOne(draws.below(2)));
        if (sent === all / 2) await oneKill(killAllInTransaction);
      };
      await Promise.all(draws.shuffled(customers).map((customer) => turn(() => send(customer))));
    }
  }

  /** Has whoever notes a decision wait in the middle of it, and kills both: one of them had it in hand. */
  async function killAllInTransaction(): Promise<void> {
    await scene.desk.dataSource.transaction(async (transaction) => {
      await transaction.query('LOCK TABLE decision IN SHARE MODE');
      await eventually('a relay is in the middle of a transaction', async () =>
        (await count(WAITING_TO_DECIDE)) > 0 ? true : null,
      );
      for (const { child } of relays) child.kill('SIGKILL');
      for (const { exited } of relays) expect(await exited).toBeNull();
    });
    relays = await Promise.all([start(), start()]);
  }

  async function killOne(place: number): Promise<void> {
    const relay = relays[place];
    if (relay === undefined) throw new Error('there are two');
    relay.child.kill('SIGKILL');
    expect(await relay.exited).toBeNull();
    relays[place] = await start();
  }

  const count = async (what: string) => {
    const [found] = await rows<{ readonly count: number }>(
      scene.desk.dataSource,
      `SELECT count(*)::int AS count FROM ${what}`,
    );
    return found?.count ?? NaN;
  };
  const none = (what: string, of: string) =>
    eventually(what, async () => ((await count(of)) === 0 ? true : null));
  /** What customers have, each in the order that is named. */
  const ofCustomers = (item: string, from: string, order: string) =>
    rows<{ readonly customer: string; readonly items: readonly unknown[] }>(
      scene.desk.dataSource,
      `SELECT value AS customer, array_agg(${item} ORDER BY ${order}) AS items
         FROM ${from} JOIN customer_identifier AS name USING (customer_id) GROUP BY value`,
    );
  const eachOf = (items: (customer: string) => readonly unknown[]) =>
    new Map(customers.map((customer) => [customer, items(customer)]));
  const byCustomer = (found: Awaited<ReturnType<typeof ofCustomers>>) =>
    new Map(found.map(({ customer, items }) => [customer, items]));

  it(
    'lose nothing, double nothing and keep the order of each customer, whichever of them is killed',
    async () => {
      await publish();
      await load();
      await none('everything is relayed', 'outbox');
      await none('everybody is through', `enrollment WHERE state = 'running'`);

      const sent = (customer: string) => [
        `${customer} Began`,
        ...waits.map((_, ping) => `${customer} Pinged ${ping}`),
      ];
      const pings = (customer: string) => sent(customer).slice(1);
      expect(byCustomer(await ofCustomers('message_id', 'event', 'seq'))).toEqual(eachOf(sent));

      // Decisions are counted as they are made, each by an event that a journey listens for.
      const decided = 'decision JOIN event USING (customer_id) WHERE event.seq = decision.event_seq';
      expect(
        byCustomer(
          await ofCustomers(
            'message_id',
            `(SELECT customer_id, message_id, decision.seq FROM ${decided})`,
            'seq',
          ),
        ),
      ).toEqual(eachOf(sent));

      const entries = `enrollment JOIN journey ON journey.id = journey_id JOIN event ON event.id = entry_event_id`;
      const entered = (journey: string) =>
        ofCustomers(
          'message_id',
          `(SELECT enrollment.customer_id, message_id, event.seq FROM ${entries} WHERE journey.name = '${journey}')`,
          'seq',
        );
      expect(byCustomer(await entered('Chain'))).toEqual(eachOf((customer) => [`${customer} Began`]));
      expect(byCustomer(await entered('Each'))).toEqual(eachOf(pings));

      // Each wait was answered by the event whose turn it was, and none by two.
      const answers = `SELECT enrollment.customer_id, event.message_id, used.place
         FROM enrollment, jsonb_array_elements_text(cursor #> '{memory,used}') WITH ORDINALITY AS used (id, place)
         JOIN event ON event.id::text = used.id`;
      expect(byCustomer(await ofCustomers('message_id', `(${answers})`, 'place'))).toEqual(eachOf(pings));
      const answered = `SELECT customer_id, node_id, visit.number FROM visit JOIN enrollment ON enrollment.id = enrollment_id
         WHERE visit.outcome = 'came'`;
      expect(byCustomer(await ofCustomers('node_id', `(${answered})`, 'number'))).toEqual(
        eachOf(() => waits),
      );
    },
    LONGEST_MS,
  );
});
