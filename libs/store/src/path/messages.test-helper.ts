import { newId } from '../id.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import type { MessageState } from './message.entity.js';
import { MessageEntity } from './message.entity.js';

/** A row of the ledger as a test wants it. */
export interface LedgerRow {
  readonly customer: string;
  readonly enrollment: string;
  readonly node: string;
  readonly visit?: number;
  readonly state?: MessageState;
  readonly channel?: string | null;
  readonly contentKey?: string;
  readonly claimedAt?: Date;
}

let visits = 0;

/** Writes a send into the ledger, as acting would, and returns its id. */
export async function aMessage(
  { dataSource, workspaceId }: TestStore,
  journey: JourneyEntity,
  {
    customer,
    enrollment,
    node,
    visit,
    state = 'accepted',
    channel = 'email',
    contentKey,
    claimedAt,
  }: LedgerRow,
): Promise<string> {
  const id = newId();
  visits += 1;
  const now = new Date();
  await dataSource.getRepository(MessageEntity).insert({
    id,
    workspaceId,
    customerId: customer,
    journeyId: journey.id,
    enrollmentId: enrollment,
    nodeId: node,
    visit: visit ?? visits,
    type: 'send-email',
    channel,
    contentKey: contentKey ?? null,
    state,
    claimedAt: claimedAt ?? now,
    settledAt: state === 'claimed' ? null : now,
  });
  return id;
}
