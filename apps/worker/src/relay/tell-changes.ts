import { isToldAlready, openChanges, tellPeopleInside } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/** What telling is done with. */
export interface TellParts {
  readonly dataSource: DataSource;
  readonly log: Log;
}

/** So many people of a journey are told in one round: what was held by a pause does not go out all at once. */
const TOLD_AT_ONCE = 200;

/**
 * Tells the next people inside of every journey that has changed; one that fails keeps no other from it. Returns how
 * many were told, who are to be nudged then.
 */
export async function tellChanges({ dataSource, log }: TellParts, atOnce = TOLD_AT_ONCE): Promise<number> {
  let told = 0;
  for (const change of await openChanges(dataSource)) {
    try {
      told += await tellPeopleInside(dataSource, change, atOnce);
    } catch (error) {
      if (!isToldAlready(error))
        log.error('people inside not told yet', { journeyId: change.journeyId }, error);
    }
  }
  return told;
}
