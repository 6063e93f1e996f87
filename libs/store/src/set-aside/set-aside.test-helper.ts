import { rows } from '../database/rows.js';
import { batch, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import { countFailedTry } from '../relay/outbox.js';
import type { TestStore } from '../testing/test-store.test-helper.js';

/** Takes events of a user in and sets them aside, as the relay would; returns their ids in the order of receipt. */
export async function setAside(
  { dataSource, workspaceId }: Pick<TestStore, 'dataSource' | 'workspaceId'>,
  userId: string,
  names: readonly string[],
): Promise<readonly string[]> {
  const messages = await new Intake(dataSource, () => undefined).receive(
    workspaceId,
    batch(...names.map((name) => track({ userId, name }))),
  );
  if (messages.stored !== names.length) throw new Error('not all events were taken in');
  const taken = await rows<{ readonly id: string; readonly seq: string }>(
    dataSource,
    `SELECT event_id AS id, seq FROM outbox WHERE workspace_id = $1 ORDER BY seq DESC LIMIT $2`,
    [workspaceId, names.length],
  );
  for (const { seq } of taken) await countFailedTry(dataSource.manager, seq, 'Error: poison', 1);
  return taken.map(({ id }) => id).toReversed();
}

/** A row of the outbox, as far as it says what is to become of it. */
export interface OutboxState {
  readonly id: string;
  readonly attempts: number;
  readonly isSetAside: boolean;
  readonly reason: string | null;
}

/** What there is in the outbox, in the order of receipt. */
export function outboxOf({ dataSource }: Pick<TestStore, 'dataSource'>): Promise<readonly OutboxState[]> {
  return rows<OutboxState>(
    dataSource,
    `SELECT event_id AS id, attempts, set_aside_at IS NOT NULL AS "isSetAside", set_aside_reason AS reason
       FROM outbox ORDER BY seq`,
  );
}
