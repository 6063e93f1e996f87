import type { DataSource } from 'typeorm';
import { wakeAudiences } from '../audience/audience-queue.js';
import { closeDates } from '../dates/keep-dates.js';
import { wakeCalendar } from '../calendar/calendar-queue.js';
import type { WorkspaceId } from '../workspace-id.js';
import { announceChange, dropChanges } from './announce-change.js';
import { countInFlight } from './in-flight.js';
import type { JourneyChangeKind } from './journey-change.entity.js';
import type { JourneyAbsent, JourneyInWrongStatus } from './journey-refusal.js';
import type { JourneyStatus } from './journey-status.js';
import { JourneyEntity } from './journey.entity.js';
import { stopListening } from './listen-for.js';
import { lockJourney } from './lock-journey.js';

/** A change of status: from which it may happen, and what it has to do with the people inside. */
export interface StatusChange {
  readonly from: readonly JourneyStatus[];
  readonly to: JourneyStatus;
  /** What they are told; null = nothing, as every claim looks at the status. */
  readonly tells: JourneyChangeKind | null;
  /** What they need not be told any more. */
  readonly overtakes: readonly JourneyChangeKind[];
}

/** What became of a change of status. */
export type StatusChanged =
  | {
      readonly kind: 'changed';
      readonly journey: JourneyEntity;
      /** Messages that had been handed over to a provider before, and whose fate is still open. */
      readonly inFlight: number;
    }
  | JourneyInWrongStatus
  | JourneyAbsent;

/** The three changes a person can make; the fourth, from draft to live, is publishing. */
export const statusChanges = {
  pause: { from: ['live'], to: 'paused', tells: null, overtakes: ['resume'] },
  resume: { from: ['paused'], to: 'live', tells: 'resume', overtakes: [] },
  archive: {
    from: ['draft', 'live', 'paused'],
    to: 'archived',
    tells: 'archive',
    overtakes: ['resume', 'move', 'exit'],
  },
} as const satisfies Record<string, StatusChange>;

/**
 * Changes a journey's status under its lock: from the commit on no claim succeeds that the status forbids.
 * People inside are told afterwards, page by page, so that the lock is never held for their number.
 */
export async function changeStatus(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  journeyId: string,
  { from, to, tells, overtakes }: StatusChange,
): Promise<StatusChanged> {
  return dataSource.transaction(async (manager): Promise<StatusChanged> => {
    const journey = await lockJourney(manager, workspaceId, journeyId);
    if (!journey) return { kind: 'absent' };
    if (!from.includes(journey.status)) return { kind: 'wrong-status', journey };
    await manager.query(`UPDATE journey SET status = $3 WHERE workspace_id = $1 AND id = $2`, [
      workspaceId,
      journeyId,
      to,
    ]);
    await dropChanges(manager, journeyId, overtakes);
    await wakeCalendar(manager, journeyId);
    if (to === 'archived') {
      await stopListening(manager, journeyId);
      await closeDates(manager, journeyId);
    }
    if (tells !== null) {
      await announceChange(manager, workspaceId, journeyId, { kind: tells });
      await wakeAudiences(manager, journeyId);
    }
    return {
      kind: 'changed',
      journey: await manager.getRepository(JourneyEntity).findOneByOrFail({ workspaceId, id: journeyId }),
      inFlight: await countInFlight(manager, workspaceId, journeyId),
    };
  });
}
