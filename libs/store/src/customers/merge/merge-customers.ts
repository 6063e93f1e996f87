import type { EntityManager } from 'typeorm';
import { rows } from '../../database/rows.js';
import { storableJson } from '../../database/storable.js';
import { countJoinedSuccesses } from '../../experiments/count-joined-successes.js';
import { storeEvents } from '../../intake/store-events.js';
import type { WorkspaceId } from '../../workspace-id.js';
import type { Attributes } from '../customer.entity.js';
import { lockCustomers } from '../lock-customers.js';
import { mergeAttributes } from '../merge-attributes.js';
import type { Merge } from './merge.js';
import { moveBelongings } from './move-belongings.js';
import { moveEnrollments } from './move-enrollments.js';

/**
 * Makes one customer of two: everything that was theirs is the survivor's from the commit on, and the other row stays
 * behind as a sign to them. It is recorded as an event of the survivor, by which the relay has waits and goals look at
 * what is known together; the relay is to be rung after the commit. Takes both locks in their order, unless they are
 * held already. Returns what is known of the survivor then.
 */
export async function mergeCustomers(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  merge: Merge,
): Promise<Attributes> {
  const { from, into } = merge;
  const locked = await lockCustomers(transaction, workspaceId, [from, into]);
  const [former, survivor] = [from, into].map((id) => locked.find((customer) => customer.id === id));
  if (former === undefined || survivor === undefined || former === survivor)
    throw new TypeError('two customers of the workspace are merged');
  const attributes = mergeAttributes(former.attributes, survivor.attributes);
  await moveBelongings(transaction, merge);
  await moveEnrollments(transaction, merge);
  await joinRows(transaction, merge, attributes);
  await countJoinedSuccesses(transaction, into);
  const learned = { before: survivor.attributes, after: attributes };
  await storeEvents(transaction, workspaceId, [{ customerId: into, sender: mergeEvent(from), learned }]);
  return attributes;
}

/** The survivor is known since the earlier moment, and was there at the later one; who is given up keeps nothing. */
async function joinRows(
  transaction: EntityManager,
  { from, into }: Merge,
  attributes: Attributes,
): Promise<void> {
  await rows(
    transaction,
    `WITH given_up AS (
       UPDATE customer SET merged_into = $2, merged_at = clock_timestamp(), attributes = '{}', last_activity_at = NULL
        WHERE id = $1)
     UPDATE customer AS survivor
        SET attributes = $3,
            created_at = least(survivor.created_at, former.created_at),
            last_activity_at = greatest(survivor.last_activity_at, former.last_activity_at),
            last_seen_at = greatest(survivor.last_seen_at, former.last_seen_at)
       FROM customer AS former
      WHERE survivor.id = $2 AND former.id = $1`,
    [from, into, storableJson(attributes)],
  );
}

function mergeEvent(from: string) {
  return {
    messageId: `merge-${from}`,
    type: 'merge' as const,
    name: null,
    properties: { customer: from },
    context: {},
    occurredAt: new Date(),
  };
}
