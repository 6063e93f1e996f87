import type { Directive } from '@sojourn/contract';
import { wakesAt, type Cursor, type Effect, type Facts, type Happening } from '@sojourn/engine';
import type { EnrollmentRow } from '@sojourn/store';
import { abandonSend, shareJourney, storeMove, storeVisits } from '@sojourn/store';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from './aftermath.js';
import { carryOut } from './carry-out.js';
import { directiveFor } from './directive-for.js';
import { factsAt } from './facts-of.js';
import type { House } from './house.js';
import { visitChanges } from './visit-changes.js';

/** How the action at the cursor ended. */
export type Acted = Omit<Extract<Happening, { kind: 'acted' }>, 'kind' | 'now' | 'place'>;

const ARCHIVED = 'The journey was archived.';
// How long after its moment a run may be late before it counts as lost.
const WAIT_GRACE_MS = 60_000;
/** The same for a run that acts: it has no moment, so it gets longer. */
export const ACT_GRACE_MS = 15 * 60_000;

/**
 * Decides what is next for an enrollment whose locks are held, and stores it; the only writer of cursors.
 * `acted` is the end of the action at the cursor. When nothing has changed, nothing is written and the
 * directive keeps its number.
 */
export async function decide(
  transaction: EntityManager,
  row: EnrollmentRow,
  { engine, plans }: Pick<House, 'engine' | 'plans'>,
  aftermath: Aftermath,
  acted?: Acted,
): Promise<Directive> {
  const plan = await plans.of(transaction, row.versionId);
  const status = await settledStatus(transaction, row);
  const options = { zone: row.workspaceZone, journey: row.journeyKey, customer: row.customerId };

  let cursor: Cursor = row.cursor;
  let facts = await factsAt(transaction, row, engine.factsNeeded(plan, cursor));
  const effects: Effect[] = [];
  for (const happening of happeningsOf(row, status, acted)) {
    if (cursor.kind === 'done') break;
    const step = engine.advance(plan, cursor, happening, facts, options);
    cursor = step.cursor;
    facts = { ...facts, results: withResults(facts.results, step.effects) };
    effects.push(...step.effects);
  }

  const held = cursor.kind === 'acting' && status === 'paused';
  const next = directiveFor(plan, { cursor, held, seq: row.seq + 1, now: row.now });
  // A resume clears `held` by itself. A pause right after it finds the same wait, and has to hold it anew.
  const unchanged = held === row.held && next.kind === row.directive?.kind;
  if (unchanged && isDeepStrictEqual(cursor, row.cursor)) return { ...next, seq: row.seq };

  if (row.cursor.kind === 'acting' && !acted && cursor.kind === 'done') {
    const { node: nodeId, visit } = row.cursor;
    await abandonSend(transaction, { enrollmentId: row.id, nodeId, visit }, cursor.end.reason);
  }
  await storeVisits(transaction, row, visitChanges(effects, row.now));
  await carryOut(transaction, row, effects, aftermath);
  const { wakesOn, listensFor } = wakesAt(plan, cursor);
  await storeMove(transaction, {
    enrollmentId: row.id,
    cursor,
    directive: next,
    held,
    state: cursor.kind === 'done' ? cursor.end.kind : 'running',
    endReason: cursor.kind === 'done' ? cursor.end.reason : null,
    deadline: cursor.kind === 'waiting' ? cursor.until : null,
    overdueAt: overdueAfter(cursor, held, row.now),
    wakesOn,
    listensFor,
    results: facts.results,
    now: row.now,
  });
  return next;
}

// Holding back depends on the status: read shared, it cannot be resumed in between, which would leave nobody to wake it.
async function settledStatus(transaction: EntityManager, row: EnrollmentRow) {
  return row.journeyStatus === 'paused' ? shareJourney(transaction, row.journeyId) : row.journeyStatus;
}

function happeningsOf(
  row: EnrollmentRow,
  status: EnrollmentRow['journeyStatus'],
  acted: Acted | undefined,
): readonly Happening[] {
  const { now, place } = row;
  const happenings: Happening[] = [];
  if (acted) happenings.push({ kind: 'acted', now, place, ...acted });
  if (status === 'archived') happenings.push({ kind: 'stopped', now, place, reason: ARCHIVED });
  // An action goes on by `acted`; until then only a goal or an exit can end it.
  else if (!acted) happenings.push({ kind: 'woken', now, place });
  return happenings;
}

function withResults(results: Facts['results'], effects: readonly Effect[]): Facts['results'] {
  const brought = effects.flatMap((effect) =>
    effect.kind === 'visit-ended' && effect.result ? [[effect.node, effect.result] as const] : [],
  );
  return { ...results, ...Object.fromEntries(brought) };
}

function overdueAfter(cursor: Cursor, held: boolean, now: number): number | null {
  if (cursor.kind === 'waiting') {
    const moment = cursor.alarm ?? cursor.until;
    return moment === null ? null : moment + WAIT_GRACE_MS;
  }
  return cursor.kind === 'acting' && !held ? now + ACT_GRACE_MS : null;
}
