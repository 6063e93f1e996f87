import type { EntityManager } from 'typeorm';
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
 * them; nothing where no event is about an account. The customers' locks are held; accounts come after them, by key.
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
  await storeAccounts(manager, workspaceId, told);
  await manager.query(
    `INSERT INTO account_member (workspace_id, account_key, customer_id)
     SELECT DISTINCT $1::uuid, key, customer_id FROM unnest($2::text[], $3::uuid[]) AS member (key, customer_id)
     ON CONFLICT DO NOTHING`,
    [workspaceId, groups.map(({ key }) => key), groups.map(({ customerId }) => customerId)],
  );
}

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

async function storeAccounts(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  told: ReadonlyMap<string, Told>,
): Promise<void> {
  const records = [...told].map(([key, { attributes }]) => ({ key, attributes }));
  const forgotten = Object.fromEntries([...told].map(([key, account]) => [key, account.forgotten]));
  await manager.query(
    `INSERT INTO account AS known (workspace_id, key, attributes)
     SELECT $1, key, attributes FROM jsonb_to_recordset($2::jsonb) AS record (key text, attributes jsonb)
      ORDER BY key COLLATE "C"
     ON CONFLICT (workspace_id, key) DO UPDATE
        SET attributes = (known.attributes - ARRAY(SELECT jsonb_array_elements_text($3::jsonb -> known.key)))
                         || excluded.attributes,
            last_seen_at = clock_timestamp()`,
    [workspaceId, JSON.stringify(records), JSON.stringify(forgotten)],
  );
}
