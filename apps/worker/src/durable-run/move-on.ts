import { move, waitedAlready, type Cursor, type Moved, type Plan } from '@sojourn/engine';
import { factsAt, readMessage, readMoves, type EnrollmentRow, type VersionMove } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Course } from './course.js';
import type { House } from './house.js';

/** An enrollment that is to move. */
export interface Mover {
  readonly row: EnrollmentRow;
  readonly course: Course;
  /** Its action is over, and its outcome is still to be heard. */
  readonly isOver: boolean;
}

/**
 * Moves an enrollment to the versions it is asked to, one after the other, as far as it is at rest. Returns the moves
 * that are left: a node that nobody has said anything about is left in the old version first, and a message that may
 * be in a provider's hands is waited for.
 */
export async function moveOn(
  transaction: EntityManager,
  { row, course, isOver }: Mover,
  moves: readonly string[],
  house: Pick<House, 'engine' | 'plans'>,
): Promise<readonly string[]> {
  if (moves.length === 0) return moves;
  const changes = await readMoves(transaction, row.journeyId, moves);
  for (const [index, change] of changes.entries()) {
    const to = await house.plans.of(transaction, change.versionId);
    const { plan: from, cursor } = course.at;
    const moved = move({ from, to, mapping: change.mapping }, cursor, row);
    if (moved.kind === 'unmapped') return moves.slice(index);
    const isBusy = cursor.kind === 'acting' && (isOver || (await isInFlight(transaction, row, cursor)));
    if (isBusy && moved.kind !== 'stays') return moves.slice(index);
    await follow(transaction, { row, course, moved, change, to, engine: house.engine });
  }
  return [];
}

interface Move {
  readonly row: EnrollmentRow;
  readonly course: Course;
  readonly moved: Exclude<Moved, { kind: 'unmapped' }>;
  readonly change: VersionMove;
  readonly to: Plan;
  readonly engine: House['engine'];
}

async function follow(
  transaction: EntityManager,
  { row, course, moved, change: { versionId }, to, engine }: Move,
): Promise<void> {
  if (moved.kind === 'leaves') {
    await course.hear({ kind: 'stopped', reason: LEFT });
    return;
  }
  const { cursor } = moved;
  const facts = {
    ...(await factsAt(transaction, row, engine.factsNeeded(to, cursor))),
    results: course.at.facts.results,
  };
  course.moveTo({ versionId, plan: to, cursor, facts }, moved.kind === 'enters' ? moved.effects : []);
  const rested = moved.kind === 'enters' && waitedAlready(engine, to, moved.cursor, facts, course.options);
  if (rested) course.follow(rested);
}

const LEFT = 'The new version of the journey has no place for who stood here.';

/** Whether the action at the cursor has been claimed and not been answered yet. */
async function isInFlight(
  transaction: EntityManager,
  row: EnrollmentRow,
  cursor: Extract<Cursor, { kind: 'acting' }>,
): Promise<boolean> {
  const message = await readMessage(transaction, {
    enrollmentId: row.id,
    nodeId: cursor.node,
    visit: cursor.visit,
  });
  return (message?.leaseLeftMs ?? 0) > 0;
}
