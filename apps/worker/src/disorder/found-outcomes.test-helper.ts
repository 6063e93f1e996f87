import { rows } from '@sojourn/store';
import type { Scene } from '../testing/scene.test-helper.js';
import { type Entry, outcomeInWords, type Outcomes } from './outcome.test-helper.js';

/** What has become of everybody in a scene, by its database. */
export async function foundOutcomes({ desk: { dataSource } }: Scene): Promise<Outcomes> {
  const customers = await rows<{
    readonly id: string;
    readonly names: readonly string[];
    readonly attributes: Readonly<Record<string, unknown>>;
    readonly segments: readonly string[];
  }>(
    dataSource,
    `SELECT customer.id, attributes,
            ARRAY(SELECT value FROM customer_identifier WHERE customer_id = customer.id) AS names,
            ARRAY(SELECT segment_key FROM segment_member WHERE customer_id = customer.id) AS segments
       FROM customer WHERE merged_into IS NULL`,
  );
  const entries = await rows<Entry & { readonly customerId: string }>(
    dataSource,
    `SELECT enrollment.customer_id AS "customerId", journey.name AS journey, generation, message_id AS "messageId",
            CASE entry_key WHEN event.id::text THEN message_id ELSE entry_key END AS key
       FROM enrollment
       JOIN journey ON journey.id = enrollment.journey_id
       JOIN event ON event.id = entry_event_id`,
  );
  const entered = new Map(customers.map(({ id }) => [id, [] as Entry[]]));
  for (const entry of entries) entered.get(entry.customerId)?.push(entry);
  return new Map(
    customers.map(({ id, names, attributes, segments }) => [
      names.toSorted().join(' '),
      outcomeInWords(attributes, segments, entered.get(id) ?? []),
    ]),
  );
}
