import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { EnrollmentRow } from '../enrollment/enrollment-row.js';
import type { VersionMove } from '../enrollment/read-moves.js';
import { REPLACED } from './why-people-leave.js';

/** What is ahead of somebody inside before anything else can be asked of them. */
export interface Ahead {
  /** They leave, for this reason; null = they do not. */
  readonly stop: string | null;
  /** They move to other versions, in this order. */
  readonly moves: readonly VersionMove[];
}

/** A move to another version that somebody was told and has not made yet, or is still to be told. */
export interface MoveAhead extends VersionMove {
  readonly id: string;
  readonly versionNumber: number;
  readonly toldUntil: string;
  readonly isOpen: boolean;
}

/** The moves that may be ahead of these people inside a journey, in their order. */
export async function movesAhead(
  database: Database,
  journeyId: string,
  people: readonly Pick<EnrollmentRow, 'intent'>[],
): Promise<readonly MoveAhead[]> {
  const told = people.flatMap(({ intent }) => intent?.moves ?? []);
  return rows<MoveAhead>(
    database,
    `SELECT change.id, change.version_id AS "versionId", version.number AS "versionNumber", change.mapping,
            change.told_until AS "toldUntil", change.finished_at IS NULL AS "isOpen"
       FROM journey_change AS change JOIN journey_version AS version ON version.id = change.version_id
      WHERE change.journey_id = $1 AND change.kind = 'move'
        AND (change.finished_at IS NULL OR change.id = ANY($2::uuid[]))
      ORDER BY change.number`,
    [journeyId, [...new Set(told)]],
  );
}

/** What is ahead of one of them: that they leave, and of these moves what they were told, and then what they are still to be told. */
export function aheadOf(
  row: Pick<EnrollmentRow, 'id' | 'versionNumber' | 'intent' | 'isReplaced'>,
  moves: readonly MoveAhead[],
): Ahead {
  const { id, versionNumber, intent, isReplaced } = row;
  const told = (intent?.moves ?? []).flatMap((wanted) => moves.filter((move) => move.id === wanted));
  const untold = moves.filter(
    (move) => move.isOpen && move.toldUntil < id && move.versionNumber > versionNumber,
  );
  return {
    stop: intent?.stop?.reason ?? (isReplaced ? REPLACED : null),
    moves: [...told, ...untold].map(({ versionId, mapping }) => ({ versionId, mapping })),
  };
}
