import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { Attributes } from '../customers/customer.entity.js';
import { ATTRIBUTE_LIMITS, outgrown, type OutgrownEvent } from '../intake/outgrown.js';
import type { OwnedEvent } from '../intake/store-events.js';
import type { WorkspaceId } from '../workspace-id.js';

/** What a batch tells of one account. */
interface Told {
  /** Whether somebody belongs to it without telling anything of it. */
  readonly isJoined: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly forgotten: readonly string[];
}

/**
 * Makes the accounts that these events name, merges their traits into what was known, and has their customers belong to
 * them; nothing where no event is about an account. Returns the events whose traits would make known too much of an
 * account, and are to be refused: nothing of them is taken over. What has changed by it is left for `followAccounts` to
 * tell. The customers' locks are held; accounts come after them, by key.
 */
export async function updateAccounts(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly OwnedEvent[],
): Promise<readonly OutgrownEvent[]> {
  const groups = events.flatMap(({ sender, customerId }) =>
    sender.account === undefined ? [] : [{ ...sender.account, sender, customerId }],
  );
  if (groups.length === 0) return [];
  const told = new Map<string, Told>();
  for (const { key, traits } of groups) told.set(key, afterTraits(told.get(key), traits));
  const stored = await storeAccounts(manager, workspaceId, told);
  const full = new Set(stored.filter(({ isFull }) => isFull).map(({ key }) => key));
  const isRefused = ({ key, traits }: (typeof groups)[number]) => full.has(key) && !isEmpty(traits);
  const joining = groups.filter((group) => !isRefused(group));
  await manager.query(JOIN, [
    workspaceId,
    joining.map(({ key }) => key),
    joining.map(({ customerId }) => customerId),
    JSON.stringify(stored.filter(({ isFull }) => !isFull)),
  ]);
  return groups.filter(isRefused).map(({ sender }) => outgrown(sender));
}

// Who belongs to an account may wait for what has changed: somebody goes and tells them later, page by page.
const JOIN = `
  WITH joined AS (
    INSERT INTO account_member (workspace_id, account_key, customer_id)
    SELECT DISTINCT $1::uuid, key, customer_id FROM unnest($2::text[], $3::uuid[]) AS member (key, customer_id)
    ON CONFLICT DO NOTHING
    RETURNING account_key, customer_id)
  INSERT INTO account_change (id, workspace_id, account_key, joined_id, names)
  SELECT gen_random_uuid(), $1, account_key, customer_id, NULL FROM joined
   UNION ALL
  SELECT gen_random_uuid(), $1, key, NULL, names
    FROM jsonb_to_recordset($4::jsonb) AS changed (key text, names text[])`;

/** Later traits replace earlier ones by name; null forgets. */
function afterTraits(
  { isJoined, attributes, forgotten }: Told = { isJoined: false, attributes: {}, forgotten: [] },
  traits: Attributes,
): Told {
  const all = { ...Object.fromEntries(forgotten.map((name) => [name, null])), ...attributes, ...traits };
  const entries = Object.entries(all);
  return {
    isJoined: isJoined || isEmpty(traits),
    attributes: Object.fromEntries(entries.filter(([, value]) => value !== null)),
    forgotten: entries.filter(([, value]) => value === null).map(([name]) => name),
  };
}

function isEmpty(traits: Attributes): boolean {
  return Object.keys(traits).length === 0;
}

/** An account that was known, and the names of what is different about it; or one that stays as it is, being full. */
interface Stored {
  readonly key: string;
  readonly names: readonly string[];
  readonly isFull: boolean;
}

async function storeAccounts(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  told: ReadonlyMap<string, Told>,
): Promise<readonly Stored[]> {
  const records = [...told].map(([key, account]) => ({ key, ...account, is_joined: account.isJoined }));
  const forgotten = Object.fromEntries([...told].map(([key, account]) => [key, account.forgotten]));
  return rows<Stored>(manager, STORE, [
    workspaceId,
    JSON.stringify(records),
    JSON.stringify(forgotten),
    ATTRIBUTE_LIMITS.bytes,
    ATTRIBUTE_LIMITS.names,
  ]);
}

// What was known is read under its lock; so of changes side by side each is compared with the one before it.
const STORE = `
  WITH told AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb)
                    AS record (key text, attributes jsonb, forgotten text[], is_joined boolean)),
  before AS MATERIALIZED (
    SELECT key, attributes FROM account
     WHERE workspace_id = $1 AND key = ANY(ARRAY(SELECT key FROM told))
     ORDER BY key COLLATE "C"
       FOR NO KEY UPDATE),
  judged AS MATERIALIZED (
    SELECT told.key, before.key IS NULL AS is_new,
           (octet_length(after::text) > $4 AND octet_length(after::text) > octet_length(coalesce(before.attributes, '{}')::text))
           OR (SELECT count(*) > $5 AND count(*) > (SELECT count(*) FROM jsonb_object_keys(before.attributes))
                 FROM jsonb_object_keys(after)) AS is_full
      FROM told
      LEFT JOIN before ON before.key = told.key
     CROSS JOIN LATERAL (SELECT (coalesce(before.attributes, '{}') - told.forgotten) || told.attributes) AS merged (after)),
  stored AS (
    INSERT INTO account AS known (workspace_id, key, attributes)
    SELECT $1, told.key, CASE WHEN is_full THEN '{}' ELSE told.attributes END
      FROM told JOIN judged ON judged.key = told.key
     WHERE NOT is_full OR (told.is_joined AND is_new)
     ORDER BY told.key COLLATE "C"
    ON CONFLICT (workspace_id, key) DO UPDATE
       SET attributes = (known.attributes - ARRAY(SELECT jsonb_array_elements_text($3::jsonb -> known.key)))
                        || excluded.attributes,
           last_seen_at = clock_timestamp()
    RETURNING key, xmax = 0 AS is_new)
  SELECT key, ARRAY[]::text[] AS names, true AS "isFull" FROM judged WHERE is_full
   UNION ALL
  SELECT key, names, false
    FROM (SELECT told.key, ARRAY(
                   SELECT name FROM jsonb_each(told.attributes) AS each (name, value)
                    WHERE before.attributes -> name IS DISTINCT FROM value
                    UNION ALL
                   SELECT name FROM unnest(told.forgotten) AS name
                    WHERE before.key IS NULL OR before.attributes ? name) AS names
            FROM told
            JOIN stored ON stored.key = told.key AND NOT stored.is_new
            LEFT JOIN before ON before.key = told.key) AS changed
   WHERE names <> '{}'`;
