import type { OpenChange } from '@sojourn/store';
import { isToldAlready, openChanges, takeTellTurn, tellPeopleInside } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Log } from '../process/log.js';

/** What telling is done with. */
export interface TellParts {
  readonly dataSource: DataSource;
  readonly log: Log;
}

/** How fast the people inside of a workspace's journeys are told, all relays taken together. */
export interface TellPace {
  /** So many in one turn. */
  readonly atOnce?: number;
  /** A turn comes so often, in milliseconds; whenever it is asked for unless that is said. */
  readonly everyMs?: number;
}

/**
 * Tells the next people inside of every journey that has changed; one that fails keeps no other from it. What was held
 * by a pause does not go out all at once: the journeys of a workspace share its turns. Returns how many were told, who
 * are to be nudged then.
 */
export async function tellChanges(
  parts: TellParts,
  { atOnce = 200, everyMs = 0 }: TellPace = {},
): Promise<number> {
  const open = await openChanges(parts.dataSource);
  let told = 0;
  for (const workspaceId of new Set(open.map((change) => change.workspaceId))) {
    if (!(await takeTellTurn(parts.dataSource, workspaceId, everyMs))) continue;
    const changes = open.filter((change) => change.workspaceId === workspaceId);
    told += await tellInTurn(parts, changes, atOnce);
  }
  return told;
}

/** Shares a turn out among journeys; what one has no use for falls to those behind it. */
async function tellInTurn(
  { dataSource, log }: TellParts,
  changes: readonly OpenChange[],
  atOnce: number,
): Promise<number> {
  let told = 0;
  for (const [place, change] of changes.entries()) {
    const share = Math.ceil((atOnce - told) / (changes.length - place));
    if (share === 0) break;
    try {
      told += await tellPeopleInside(dataSource, change, share);
    } catch (error) {
      if (!isToldAlready(error))
        log.error('people inside not told yet', { journeyId: change.journeyId }, error);
    }
  }
  return told;
}
