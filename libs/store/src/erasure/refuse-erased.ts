import type { EntityManager } from 'typeorm';
import { forgetMessageIds } from '../intake/claim-message-ids.js';
import type { IncomingEvent, RefusedEvent } from '../intake/incoming.js';
import { storeRefusedEvents } from '../intake/store-refused-events.js';
import type { WorkspaceId } from '../workspace-id.js';
import { readSuppressed, suppressibleNames, type SuppressibleSender } from './suppressed-senders.js';

/** Why nothing more is taken in of an erased customer. */
export const CUSTOMER_ERASED = { code: 'customer-erased', reason: 'This customer was erased.' } as const;

/** Keeps that events of erased customers were refused, and nothing of what they said; their ids are forgotten again. */
export async function refuseErased(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  erased: readonly IncomingEvent[],
  endpoint: string | undefined,
): Promise<void> {
  await forgetMessageIds(manager, workspaceId, erased);
  await storeRefusedEvents(
    manager,
    workspaceId,
    erased.map(({ type }) => ({ endpoint: endpoint ?? `/v1/${type}`, ...CUSTOMER_ERASED, payload: {} })),
  );
}

/** What was refused for another reason, without what erased customers have said in it. */
export async function withoutErased(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  refused: readonly RefusedEvent[],
): Promise<readonly RefusedEvent[]> {
  const senders = refused.map(({ payload }) => senderIn(payload));
  const suppressed = await readSuppressed(manager, workspaceId, suppressibleNames(senders));
  if (suppressed === null) return refused;
  return refused.map((event) =>
    suppressed.isErased(senderIn(event.payload), []) ? { ...event, payload: {} } : event,
  );
}

/** Whom a payload names, as far as it can be read. */
function senderIn(payload: unknown): SuppressibleSender {
  if (!isObject(payload)) return {};
  const { userId, anonymousId, previousId, traits } = payload;
  return {
    ...(isName(userId) && { userId }),
    ...(isName(anonymousId) && { anonymousId }),
    ...(isName(previousId) && { previousId }),
    ...(isObject(traits) && { type: 'identify', properties: traits }),
  };
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
