import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';
import type { EnrollmentRow } from '../enrollment/enrollment-row.js';
import type { VersionMove } from '../enrollment/read-moves.js';
import { REPLACED } from './tell-people-inside.js';

/** What is ahead of somebody inside before anything else can be asked of them. */
export interface Ahead {
  /** They leave, for this reason; null = they do not. */
  readonly stop: string | null;
  /** They move to other versions, in this order. */
  readonly moves: readonly VersionMove[];
}

/** A change of a journey that somebody was told and has not followed yet, or is still to be told. */
export interface ChangeAhead {
  readonly id: string;
  readonly kind: 'move' | 'exit';
  readonly versionId: string;
  /** Null unless they move. */
  readonly mapping: VersionMove['mapping'] | null;
  readonly toldUntil: string;
  readonly isOpen: boolean;
}

/** The changes of version that may be ahead of these people inside a journey, in their order. */
export async function changesAhead(
  database: Database,
  journeyId: string,
  people: readonly Pick<EnrollmentRow, 'intent'>[],
): Promise<readonly ChangeAhead[]> {
  const told = people.flatMap(({ intent }) => intent?.moves ?? []);
  return rows<ChangeAhead>(
    database,
    `SELECT id, kind, version_id AS "versionId", mapping, told_until AS "toldUntil", finished_at IS NULL AS "isOpen"
       FROM journey_change
      WHERE journey_id = $1 AND kind IN ('move', 'exit') AND (finished_at IS NULL OR id = ANY($2::uuid[]))
      ORDER BY id`,
    [journeyId, [...new Set(told)]],
  );
}

/** What of these changes is ahead of one of them: what they were told, and then what they are still to be told. */
export function aheadOf(
  { id, versionId, intent, isReplaced }: Pick<EnrollmentRow, 'id' | 'versionId' | 'intent' | 'isReplaced'>,
  changes: readonly ChangeAhead[],
): Ahead {
  const told = (intent?.moves ?? []).flatMap((move) => changes.filter((change) => change.id === move));
  const untold = changes.filter(
    (change) => change.isOpen && change.toldUntil < id && change.versionId !== versionId,
  );
  const stop = intent?.stop?.reason ?? (isReplaced ? REPLACED : null);
  const moves = [...told, ...untold].flatMap((change) =>
    change.mapping === null ? [] : [{ versionId: change.versionId, mapping: change.mapping }],
  );
  return { stop, moves };
}
