import { rows } from '@sojourn/store';
import type { Tenant } from './tenant.test-helper.js';
import type { TestApi } from './test-api.test-helper.js';

/** Sets an event that came in aside, as the relay would that cannot bring it to the journeys; returns its id. */
export async function setOneAside(
  { dataSource }: Pick<TestApi, 'dataSource'>,
  { workspaceId }: Pick<Tenant, 'workspaceId'>,
  { messageId, reason }: { readonly messageId: string; readonly reason: string },
): Promise<string> {
  const [aside] = await rows<{ readonly id: string }>(
    dataSource,
    `UPDATE outbox SET attempts = 3, set_aside_at = clock_timestamp(), set_aside_reason = $3
       FROM event
      WHERE event.id = outbox.event_id AND event.workspace_id = $1 AND event.message_id = $2
      RETURNING outbox.event_id AS id`,
    [workspaceId, messageId, reason],
  );
  if (aside === undefined) throw new Error('there is no such event');
  return aside.id;
}
