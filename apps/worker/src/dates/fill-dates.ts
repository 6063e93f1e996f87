import type { DateFilling } from '@sojourn/store';
import {
  clearDatesPage,
  dateFillings,
  datesToFill,
  fillDatesPage,
  isOutage,
  skipInDates,
} from '@sojourn/store';
import type { DateParts } from './settle-dates.js';
import { POSTPONED_MS } from './settle-dates.js';
import { settleLocked } from './settle-locked.js';

// Their locks are held for one transaction.
const PAGE = 50;
// Of what nobody waits for any more.
const CLEARED_AT_ONCE = 500;

/**
 * Looks at everybody by the dates of journeys that were published, and takes away what is due for those that go by none
 * any more, until all is done.
 */
export async function fillDates(parts: DateParts, page = PAGE): Promise<void> {
  for (const filling of await dateFillings(parts.dataSource)) {
    if (filling.state === 'closing') await clear(parts, filling);
    else await fill(parts, filling, page);
  }
}

async function clear({ dataSource }: DateParts, filling: DateFilling): Promise<void> {
  for (let isOver = false; !isOver;) isOver = await clearDatesPage(dataSource, filling, CLEARED_AT_ONCE);
}

async function fill(parts: DateParts, filling: DateFilling, page: number): Promise<void> {
  for (let at = filling; ;) {
    const { isOver, reached } = await fillNext(parts, at, page);
    if (isOver) return;
    at = { ...at, reached };
  }
}

type Filled = Awaited<ReturnType<typeof fillDatesPage>>;

/** Where something is wrong with somebody of a page, one by one: they are left out, and keep no other from it. */
async function fillNext(parts: DateParts, filling: DateFilling, page: number): Promise<Filled> {
  const { dataSource, log } = parts;
  const { journeyId, workspaceId } = filling;
  let told = 0;
  try {
    const filled = await fillDatesPage(dataSource, filling, page, async (transaction, { locked, at }) => {
      const dates = await datesToFill(transaction, filling, locked);
      told = await settleLocked(transaction, parts, workspaceId, dates, at);
    });
    if (told > 0) parts.onSettled();
    return filled;
  } catch (error) {
    if (isOutage(error)) throw error;
    if (page === 1) {
      log.error('dates of a customer not filled', { journeyId }, error);
      return skipInDates(dataSource, filling, POSTPONED_MS);
    }
  }
  let filled: Filled = { isOver: false, reached: filling.reached };
  for (let count = 0; count < page && !filled.isOver; count += 1)
    filled = await fillNext(parts, { ...filling, reached: filled.reached }, 1);
  return filled;
}
