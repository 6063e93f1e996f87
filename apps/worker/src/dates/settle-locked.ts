import type { DateAtWork, JudgedAt, WorkspaceId } from '@sojourn/store';
import { loadFactsOfEach, recordDecisions, storeDates } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { stayedOut } from '../decisions/stayed-out.js';
import type { House } from '../durable-run/house.js';
import { reckonDate, type DateReckoning } from './reckon-date.js';

/** Brings dates up to date, under the locks of their customers. Returns how many moments are told to journeys. */
export async function settleLocked(
  transaction: EntityManager,
  { engine, plans }: Pick<House, 'engine' | 'plans'>,
  workspaceId: WorkspaceId,
  dates: readonly DateAtWork[],
  at: JudgedAt,
): Promise<number> {
  if (dates.length === 0) return 0;
  const ids = [...new Set(dates.map(({ customerId }) => customerId))];
  const known = await loadFactsOfEach(transaction, ids, {}, at.now);
  const reckoned: (DateReckoning & Pick<DateAtWork, 'versionId'>)[] = [];
  for (const date of dates) {
    const { versionId, customerId } = date;
    const plan = await plans.of(transaction, versionId);
    const customer = known.get(customerId)?.customer ?? {};
    reckoned.push({ versionId, ...reckonDate(engine, { date, plan, customer, at }) });
  }
  await recordDecisions(
    transaction,
    reckoned.flatMap(({ customerId, versionId, tooLate }) => {
      if (tooLate === null) return [];
      const decider = { workspaceId, customerId, versionId, eventSeq: null };
      return [stayedOut(decider, 'too-late', { facts: { age: at.now - tooLate } })];
    }),
  );
  return storeDates(transaction, workspaceId, reckoned);
}
