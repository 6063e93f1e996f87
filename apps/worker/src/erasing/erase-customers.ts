import { erasePage, isOutage, openErasures, type ErasedPage } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/** What erasing is done with. */
export interface ErasingParts {
  readonly dataSource: DataSource;
  readonly log: Log;
}

// So many rows in one transaction.
const PAGE = 500;

/**
 * Deletes what is kept of customers who were erased, page by page, as far as their runs have come to their ends; one that
 * fails keeps no other from it, and is tried again in the next round.
 */
export async function eraseCustomers(
  { dataSource, log }: ErasingParts,
  stopping?: AbortSignal,
  page = PAGE,
): Promise<void> {
  for (const erasureId of await openErasures(dataSource)) {
    try {
      let erased: ErasedPage = 'going-on';
      while (erased === 'going-on' && stopping?.aborted !== true)
        erased = await erasePage(dataSource, erasureId, page);
      if (erased === 'finished') log.info('a customer is erased', { erasureId });
    } catch (error) {
      if (isOutage(error)) throw error;
      log.error('customer not erased yet', { erasureId }, error);
    }
  }
}
