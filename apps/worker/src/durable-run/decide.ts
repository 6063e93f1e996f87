import type { Directive } from '@sojourn/contract';
import { MOVED, wakesAt, type Cursor, type Happening, type Plan } from '@sojourn/engine';
import type { EnrollmentRow } from '@sojourn/store';
import { abandonSend, factsAt, shareJourney, storeMove, storeTakings, storeVisits } from '@sojourn/store';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from './aftermath.js';
import { alarmOf, spread } from './alarm.js';
import { answeredBefore } from './answered-before.js';
import { Course } from './course.js';
import type { Decision } from './decision.js';
import { directiveFor } from './directive-for.js';
import type { House } from './house.js';
import { mindCodes } from './mind-codes.js';
import { takeCourse } from './take-course.js';
import { takingsOf } from './takings.js';
import { visitChanges } from './visit-changes.js';
import { engineWhilePaused, isHeldMessage } from './while-paused.js';

/** How the action at the cursor ended. */
export type Acted = Omit<Extract<Happening, { kind: 'acted' }>, 'kind' | 'now' | 'place' | 'stops'>;

// How long after its moment a run may be late before it counts as lost.
const WAIT_GRACE_MS = 60_000;
/** The same for a run that acts: it has no moment, so it gets longer. */
export const ACT_GRACE_MS = 15 * 60_000;

/**
 * Decides what is next for an enrollment whose locks are held, and stores it; the only writer of cursors.
 * `ended` is the end of the action at the cursor; when nobody says, the ledger may know it. When nothing has changed,
 * nothing is written and the directive keeps its number.
 */
export async function decide(
  transaction: EntityManager,
  found: EnrollmentRow,
  house: House,
  aftermath: Aftermath,
  ended?: Acted,
): Promise<Directive> {
  const acted = ended ?? (await answeredBefore(transaction, found));
  const plan = await house.plans.of(transaction, found.versionId);
  const row = await withSettledJourney(transaction, found, plan);
  const isPaused = row.journeyStatus === 'paused';
  const deciding = isPaused ? { ...house, engine: engineWhilePaused } : house;
  const course = await courseOf({ transaction, row, house: deciding, aftermath }, plan);
  const moves = await takeCourse(transaction, { row, course, acted }, deciding);
  const { versionId, cursor, facts } = course.at;

  const held = isPaused && (cursor.kind === 'acting' || isHeldMessage(cursor));
  const next = directiveFor(course.at.plan, { id: row.id, cursor, held, seq: row.seq + 1, now: row.now });
  // A run that goes on as it was told keeps the number it knows; a pause or its end is news to it.
  const isNews =
    held !== row.held || next.kind !== row.directive?.kind || !isDeepStrictEqual(cursor, row.cursor);
  const directive = isNews ? next : { ...next, seq: row.seq };
  const intent = moves.length === 0 ? null : { moves };
  const isSame =
    row.state === 'running' && versionId === row.versionId && isDeepStrictEqual(intent, row.intent);
  if (!isNews && isSame) return directive;

  if (!acted) await abandonOvertaken(transaction, row, cursor);
  await storeVisits(transaction, row, visitChanges(course.effects, row.now));
  await course.carryOut();
  await mindCodes(transaction, row.id, course.at, course.effects);
  // Who tries the journey out counts for no way of an experiment.
  if (!row.isTest) await storeTakings(transaction, course.row, takingsOf(course.effects));
  await storeMove(transaction, {
    enrollmentId: row.id,
    versionId,
    intent,
    cursor,
    directive,
    held,
    state: cursor.kind === 'done' ? cursor.end.kind : 'running',
    endReason: cursor.kind === 'done' ? cursor.end.reason : null,
    deadline: cursor.kind === 'waiting' && cursor.until !== null ? spread(cursor.until, row.id) : null,
    overdueAt: overdueAfter(row, cursor, held),
    ...wakesAt(course.at.plan, cursor, { ...row, zone: row.workspaceZone }),
    results: facts.results,
    now: row.now,
  });
  aftermath.moved({ from: row, to: cursor });
  return directive;
}

async function courseOf(decision: Decision, plan: Plan): Promise<Course> {
  const { transaction, row, house } = decision;
  const { versionId, cursor } = row;
  const facts = await factsAt(transaction, row, house.engine.factsNeeded(plan, cursor));
  return new Course(decision, { versionId, plan, cursor, facts });
}

/** A send that an end or a move has overtaken will not be tried again. */
async function abandonOvertaken(
  transaction: EntityManager,
  row: EnrollmentRow,
  cursor: Cursor,
): Promise<void> {
  if (row.cursor.kind !== 'acting') return;
  const { node: nodeId, visit } = row.cursor;
  if (cursor.kind === 'acting' && cursor.visit === visit) return;
  const why = cursor.kind === 'done' ? cursor.end.reason : MOVED;
  await abandonSend(transaction, { enrollmentId: row.id, nodeId, visit }, why);
}

// Holding back depends on the status: read shared, it cannot change before this is committed, be it resumed, which would
// leave nobody to wake it, or paused, while this decision sends a message.
async function withSettledJourney(
  transaction: EntityManager,
  row: EnrollmentRow,
  plan: Plan,
): Promise<EnrollmentRow> {
  const isAsked = row.journeyStatus === 'paused' || row.intent?.moves !== undefined || sendsItself(plan);
  return isAsked ? { ...row, ...(await shareJourney(transaction, row)) } : row;
}

/** Whether some node of a plan writes to the customer in the transaction of a decision. */
function sendsItself({ nodes }: Plan): boolean {
  return Object.values(nodes).some(({ kind, message }) => kind === 'control' && message !== undefined);
}

function overdueAfter({ id, now }: EnrollmentRow, cursor: Cursor, held: boolean): number | null {
  if (cursor.kind === 'waiting') {
    const moment = alarmOf(cursor, id);
    return moment === null ? null : moment + WAIT_GRACE_MS;
  }
  return cursor.kind === 'acting' && !held ? now + ACT_GRACE_MS : null;
}
