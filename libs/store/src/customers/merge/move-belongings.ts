import type { EntityManager } from 'typeorm';
import { rows } from '../../database/rows.js';
import type { Merge } from './merge.js';

/** Tables whose rows go over as they are: no two customers can have the same one. */
const whole = [
  'customer_identifier',
  'consent',
  'message',
  'message_reaction',
  'in_app_message',
  'task',
  'experiment_taking',
  'trigger_call',
] as const;

/** Those of which a customer may have very many: they go over page by page, in the order of receipt. */
const paged = ['event', 'decision', 'outbox'] as const;

/** The most rows of each of them that go over by one statement: a second's work or two. */
const PAGE = 20_000;

/** Tables in which both may stand at the same place, by their key; the earlier moment holds. */
const memberships = [
  { table: 'list_member', key: 'list_key', since: 'added_at' },
  { table: 'account_member', key: 'account_key', since: 'joined_at' },
  { table: 'segment_member', key: 'segment_key', since: 'entered_at' },
  { table: 'segment_due', key: 'segment_key', since: 'due_at' },
] as const;

const goOver = whole
  .map((table) => `moved_${table} AS (UPDATE ${table} SET customer_id = $2 WHERE customer_id = $1)`)
  .join(',\n');

const goOverPaged = paged
  .map(
    (table) => `
     last_${table} AS (SELECT seq FROM ${table} WHERE customer_id = $1 ORDER BY seq OFFSET $3::int - 1 LIMIT 1),
     moved_${table} AS (
       UPDATE ${table} SET customer_id = $2
        WHERE customer_id = $1 AND seq <= coalesce((SELECT seq FROM last_${table}), ${2n ** 63n - 1n}))`,
  )
  .join(',');
/** Whether a page was full, so that there may be more. */
const isMore = `SELECT ${paged.map((table) => `EXISTS (SELECT FROM last_${table})`).join(' OR ')} AS "isMore"`;

const join = memberships
  .map(
    ({ table, key, since }) => `
     left_${table} AS (DELETE FROM ${table} WHERE customer_id = $1 RETURNING workspace_id, ${key}, ${since}),
     joined_${table} AS (
       INSERT INTO ${table} (workspace_id, ${key}, customer_id, ${since})
       SELECT workspace_id, ${key}, $2, ${since} FROM left_${table}
       ON CONFLICT (workspace_id, ${key}, customer_id) DO UPDATE
          SET ${since} = least(${table}.${since}, excluded.${since}))`,
  )
  .join(',');

/** When the survivor is due is reckoned anew; what both were due for stays as it was the survivor's. */
const dates = `
     left_dates AS (DELETE FROM date_due WHERE customer_id = $1 RETURNING workspace_id, journey_id, due_at, filling, hops),
     joined_dates AS (
       INSERT INTO date_due (workspace_id, journey_id, customer_id, due_at, changed_at, look_at, filling, hops)
       SELECT workspace_id, journey_id, $2, due_at, clock_timestamp(), clock_timestamp(), filling, hops FROM left_dates
       ON CONFLICT (customer_id, journey_id) DO NOTHING)`;

const ALL = `WITH ${goOver},${goOverPaged},${join},${dates} ${isMore}`;
const MORE = `WITH ${goOverPaged} ${isMore}`;

/** Every table that says whose its rows are, but for those of enrollments; a test holds it against the schema. */
export const BELONGINGS: readonly string[] = [
  ...whole,
  ...paged,
  ...memberships.map(({ table }) => table),
  'date_due',
];

/**
 * Gives everything that is a customer's, save enrollments, to another one; the locks of both are held. In one statement,
 * and as many more as there are pages of what a customer may have very much of, so that none of them takes too long.
 * Events keep their places in the order of receipt, those on the way to journeys too.
 */
export async function moveBelongings(
  transaction: EntityManager,
  { from, into }: Merge,
  page = PAGE,
): Promise<void> {
  for (let statement = ALL; ; statement = MORE) {
    const [moved] = await rows<{ readonly isMore: boolean }>(transaction, statement, [from, into, page]);
    if (moved?.isMore !== true) return;
  }
}
