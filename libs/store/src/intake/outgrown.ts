import type { EntityManager } from 'typeorm';
import type { Learned } from '../changes/learned.js';
import type { Attributes } from '../customers/customer.entity.js';
import type { WorkspaceId } from '../workspace-id.js';
import { forgetMessageIds } from './claim-message-ids.js';
import type { IncomingEvent } from './incoming.js';
import { storeRefusedEvents } from './store-refused-events.js';

/** The most that may be known of one customer or account: as every event writes it anew, it must not grow for ever. */
export const ATTRIBUTE_LIMITS = { bytes: 64 * 1024, names: 1000 } as const;

/** An event that would have made known too much, and the reason as its sender is told. */
export interface OutgrownEvent {
  readonly event: IncomingEvent;
  readonly code: 'too-much-known';
  readonly reason: string;
}

/** Says of an event that it would make known too much of a customer or an account. */
export function outgrown(event: IncomingEvent): OutgrownEvent {
  const whom = event.account === undefined ? 'a customer' : 'an account';
  const most = `${ATTRIBUTE_LIMITS.bytes / 1024} KB and have ${ATTRIBUTE_LIMITS.names} names`;
  const reason = `What is known of ${whom} may weigh at most ${most}: with these traits it would be more.`;
  return { event, code: 'too-much-known', reason };
}

/** Whether traits would make known more of a customer than may be; whoever has too much already may still have less. */
export function outgrows({ before, after }: Learned, traits: Attributes): boolean {
  const names = Object.keys(after).length;
  if (names > ATTRIBUTE_LIMITS.names && names > Object.keys(before).length) return true;
  const growth = bytesOf(pick(after, traits)) - bytesOf(pick(before, traits));
  const weight = (weights.get(before) ?? bytesOf(before)) + growth;
  weights.set(after, weight);
  return growth > 0 && weight > ATTRIBUTE_LIMITS.bytes;
}

/** Keeps such events with their reasons; their ids are forgotten again, as they may be sent when there is less. */
export async function refuseOutgrown(
  manager: EntityManager,
  workspaceId: WorkspaceId,
  events: readonly OutgrownEvent[],
  { endpoint, apiKeyId }: { readonly endpoint?: string | undefined; readonly apiKeyId?: string | undefined },
): Promise<void> {
  await forgetMessageIds(
    manager,
    workspaceId,
    events.map(({ event }) => event),
  );
  const refused = events.map(({ event, code, reason }) => {
    const { type, userId, anonymousId, messageId, properties, context, account } = event;
    const said = account === undefined ? { traits: properties } : properties;
    const payload = { type, userId, anonymousId, messageId, timestamp: event.occurredAt, ...said, context };
    return { endpoint: endpoint ?? `/v1/${type}`, code, reason, payload };
  });
  await storeRefusedEvents(manager, workspaceId, refused, apiKeyId);
}

// Of the same customer many events may tell something: each costs what it tells, not what is known.
const weights = new WeakMap<Attributes, number>();

function bytesOf(attributes: Attributes): number {
  return Buffer.byteLength(JSON.stringify(attributes));
}

function pick(attributes: Attributes, traits: Attributes): Attributes {
  const names = Object.keys(traits).filter((name) => Object.hasOwn(attributes, name));
  return Object.fromEntries(names.map((name) => [name, attributes[name]]));
}
