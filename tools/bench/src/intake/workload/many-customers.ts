import type { House } from '../stage/open-house.js';
import { idInOrder } from './id-in-order.js';

/** How many there are to be. */
export interface Many {
  readonly customers: number;
  /** Of every second customer. */
  readonly eventsOfEach: number;
  readonly progress: (what: string) => void;
}

/** So many customers are written at a time. */
const PAGE = 100_000;

const CUSTOMERS = `
  INSERT INTO customer (id, workspace_id, attributes, created_at, last_activity_at, segments_seen)
  SELECT ${idInOrder('place')}, $1,
         jsonb_build_object(
           'email', 'customer-' || place || '@example.com', 'first_name', 'Ada', 'place', place,
           'city', (ARRAY['Berlin', 'Rome', 'Paris', 'Oslo', 'Ulm', 'Graz', 'Bern', 'Kiel', 'Lyon', 'Nice'])[1 + place % 10],
           'plan', CASE WHEN place % 33 = 0 THEN 'vip' ELSE 'free' END),
         now() - make_interval(days => 1 + place % 400),
         CASE WHEN place % 2 = 0 THEN now() - make_interval(hours => place % 2400) END, true
    FROM generate_series($2::int, $3::int) AS place`;
// Half of them have ordered, over the last hundred days.
const EVENTS = `
  INSERT INTO event (id, received_at, workspace_id, customer_id, type, name, properties, context, message_id, occurred_at)
  SELECT ${idInOrder('0')}, now(), $1, customer.id, 'track', 'Order Completed', '{"total": 59.5, "currency": "EUR"}', '{}',
         customer.id || '-' || number, customer.last_activity_at - make_interval(days => (number - 1) * 9)
    FROM customer, generate_series(1, $2::int) AS number
   WHERE customer.last_activity_at IS NOT NULL AND (customer.attributes ->> 'place')::int BETWEEN $3 AND $4`;

/** Writes many customers and their orders at once, and has PostgreSQL look at them as it does by and by. */
export async function letManyBe(
  { dataSource, workspaceId }: House,
  { customers, eventsOfEach, progress }: Many,
): Promise<void> {
  for (let from = 1; from <= customers; from += PAGE) {
    const to = Math.min(from + PAGE - 1, customers);
    await dataSource.query(CUSTOMERS, [workspaceId, from, to]);
    progress(`${to.toLocaleString('en')} of ${customers.toLocaleString('en')} customers`);
  }
  await dataSource.query(EVENTS, [workspaceId, eventsOfEach, 1, customers]);
  progress('looking at them, as PostgreSQL does by and by');
  await dataSource.query(`VACUUM (ANALYZE) customer`);
  await dataSource.query(`VACUUM (ANALYZE) event`);
}
