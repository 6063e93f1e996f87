import type { RuleGroup } from '@sojourn/conditions';
import { accountChanges, followChange, followJoins } from '../accounts/follow-accounts.js';
import { rows } from '../database/rows.js';
import { batch } from '../intake/events.test-helper.js';
import type { IncomingEvent } from '../intake/incoming.js';
import { Intake } from '../intake/intake.js';
import { eventsToRelay, removeFromOutbox } from '../relay/outbox.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { dueCustomers, unseenCustomers } from './due-queue.js';
import { fillPage, segmentsToFill } from './fill-segments.js';
import type { SegmentEntity } from './segment.entity.js';
import { settleDue, settleUnseen } from './settle-due.js';
import { settleMemberships } from './settle-memberships.js';
import { touchedByEvents } from './touched-by-events.js';

/** Rules that all have to hold. */
export function all(...rules: RuleGroup['rules']): RuleGroup {
  return { combinator: 'and', rules };
}

/** Who has done this within a time, or ever. */
export function did(event: string, within?: string): RuleGroup {
  const value = { event, count: 1, ...(within !== undefined && { within }) };
  return all({ field: 'did', operator: 'atLeast', value });
}

/** Makes a segment that is to be filled. */
export async function aSegment(test: TestStore, key: string, condition: RuleGroup): Promise<SegmentEntity> {
  const saved = await test.store.segments.create(test.workspaceId, {
    key,
    name: key,
    condition,
    userId: null,
  });
  if (saved.kind !== 'saved') throw new Error(JSON.stringify(saved));
  return saved.segment;
}

/** Fills every segment to its end. */
export async function fillAll({ dataSource }: TestStore, limit = 2): Promise<void> {
  for (;;) {
    const [id] = await segmentsToFill(dataSource);
    if (id === undefined) return;
    await fillPage(dataSource, id, limit);
  }
}

/** Tells everybody of changes of their accounts. */
export async function tellAllMembers({ dataSource }: TestStore, limit = 2): Promise<void> {
  while (!(await followJoins(dataSource, limit)).isOver);
  for (;;) {
    const [id] = await accountChanges(dataSource, 1);
    if (id === undefined) return;
    await followChange(dataSource, id, limit);
  }
}

/** Settles all that is due, and who is new. */
export async function settleAllDue({ dataSource }: TestStore): Promise<void> {
  for (;;) {
    const [unseen] = await unseenCustomers(dataSource, 3);
    const [due] = await dueCustomers(dataSource, 3);
    if (unseen !== undefined) await settleUnseen(dataSource, unseen);
    else if (due !== undefined) await settleDue(dataSource, due);
    else return;
  }
}

/** Takes events in and does with segments what the relay does. */
export async function happen(test: TestStore, ...events: readonly IncomingEvent[]): Promise<void> {
  await new Intake(test.dataSource, () => undefined).receive(test.workspaceId, batch(...events));
  await relay(test);
}

/** Does with segments what the relay does with everything that is on its way. */
export async function relay({ dataSource, workspaceId }: TestStore): Promise<void> {
  const waiting = await rows<{ id: string }>(dataSource, `SELECT DISTINCT customer_id AS id FROM outbox`);
  for (const { id: customerId } of waiting) {
    await dataSource.transaction(async (transaction) => {
      await transaction.query(`SELECT FROM customer WHERE id = $1 FOR NO KEY UPDATE`, [customerId]);
      const relayed = await eventsToRelay(transaction, customerId, 100);
      const [{ now, workspaceZone: zone } = { now: 0, workspaceZone: 'UTC' }] = relayed;
      const asked = await touchedByEvents(transaction, customerId, relayed);
      await settleMemberships(transaction, workspaceId, asked, { now, zone });
      for (const { seq } of relayed) await removeFromOutbox(transaction, seq);
    });
  }
}

/** The user ids of a segment's members. */
export async function membersOf(
  { dataSource, workspaceId }: TestStore,
  key: string,
): Promise<readonly string[]> {
  const members = await rows<{ name: string }>(
    dataSource,
    `SELECT name.value AS name FROM segment_member AS member
       JOIN customer_identifier AS name ON name.customer_id = member.customer_id
      WHERE member.workspace_id = $1 AND segment_key = $2 ORDER BY 1`,
    [workspaceId, key],
  );
  return members.map(({ name }) => name);
}

/** What the timeline of a customer says about segments: `entered vip (changed)`. */
export async function newsOf({ dataSource }: TestStore, userId: string): Promise<readonly string[]> {
  const news = await rows<{ words: string }>(
    dataSource,
    `SELECT (properties ->> 'change') || ' ' || (properties ->> 'segment') || ' (' || (properties ->> 'because') || ')' AS words
       FROM event JOIN customer_identifier AS name USING (customer_id)
      WHERE name.value = $1 AND event.type = 'segment' ORDER BY seq`,
    [userId],
  );
  return news.map(({ words }) => words);
}
