import type { EntityManager } from 'typeorm';
import { rows } from '../database/rows.js';
import type { Attributes } from '../customers/customer.entity.js';
import type { OwnedEvent } from '../intake/store-events.js';
import type { WorkspaceId } from '../workspace-id.js';

/** What a batch tells of one account. */
interface Told {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly forgotten: readonly string[];
}

/**
 * Makes the accounts that these events name, merges their traits into what was known, and has their customers belong to
 * them; nothing where no event is about an account. What has changed by it is left for `followAccounts` to tell. The
 * customers' locks are held; accounts come after them, by key.
 */
export async function updateAccounts(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly OwnedEvent[],
): Promise<void> {
  const groups = events.flatMap(({ sender: { account }, customerId }) =>
    account === undefined ? [] : [{ ...account, customerId }],
  );
  if (groups.length === 0) return;
  const told = new Map<string, Told>();
  for (const { key, traits } of groups) told.set(key, afterTraits(told.get(key), traits));
  const changed = await storeAccounts(manager, workspaceId, told);
  await manager.query(JOIN, [
    workspaceId,
    groups.map(({ key }) => key),
    groups.map(({ customerId }) => customerId),
    JSON.stringify(changed),
  ]);
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
  { attributes, forgotten }: Told = { attributes: {}, forgotten: [] },
  traits: Attributes,
): Told {
  const all = { ...Object.fromEntries(forgotten.map((name) => [name, null])), ...attributes, ...traits };
  const entries = Object.entries(all);
  return {
    attributes: Object.fromEntries(entries.filter(([, value]) => value !== null)),
    forgotten: entries.filter(([, value]) => value === null).map(([name]) => name),
  };
}

/** An account that was known, and the names of what is different about it. */
interface Changed {
  readonly key: string;
  readonly names: readonly string[];
}

async function storeAccounts(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  told: ReadonlyMap<string, Told>,
): Promise<readonly Changed[]> {
  const records = [...told].map(([key, { attributes, forgotten }]) => ({ key, attributes, forgotten }));
  const forgotten = Object.fromEntries([...told].map(([key, account]) => [key, account.forgotten]));
  return rows<Changed>(manager, STORE, [workspaceId, JSON.stringify(records), JSON.stringify(forgotten)]);
}

// What was known is read under its lock; so of changes side by side each is compared with the one before it.
const STORE = `
  WITH told AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS record (key text, attributes jsonb, forgotten text[])),
  before AS MATERIALIZED (
    SELECT key, attributes FROM account
     WHERE workspace_id = $1 AND key = ANY(ARRAY(SELECT key FROM told))
     ORDER BY key COLLATE "C"
       FOR NO KEY UPDATE),
  stored AS (
    INSERT INTO account AS known (workspace_id, key, attributes)
    SELECT $1, told.key, told.attributes
      FROM told LEFT JOIN before ON before.key = told.key
     ORDER BY told.key COLLATE "C"
    ON CONFLICT (workspace_id, key) DO UPDATE
       SET attributes = (known.attributes - ARRAY(SELECT jsonb_array_elements_text($3::jsonb -> known.key)))
                        || excluded.attributes,
           last_seen_at = clock_timestamp()
    RETURNING key, xmax = 0 AS is_new)
  SELECT key, names
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
