import type { Effect } from '@sojourn/engine';
import {
  askForNudges,
  awaitingEnrollments,
  nudgeStarter,
  storeEffects,
  storeGoals,
  type EnrollmentRow,
  type WrittenEffect,
} from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from './aftermath.js';
import { isTouched } from './is-touched.js';

/**
 * Carries out what a decision asks of the database, in its transaction: goals are noted, the customer is changed, and
 * others of the customer's enrollments that wait for such a change, or for this end, ask for a nudge.
 *
 * @param already how many effects of the same decision were carried out before
 */
export async function carryOut(
  transaction: EntityManager,
  row: EnrollmentRow,
  effects: readonly Effect[],
  aftermath: Aftermath,
  already = 0,
): Promise<void> {
  await storeGoals(
    transaction,
    row,
    effects.filter((effect) => effect.kind === 'goal'),
  );
  if (row.startedBy !== null && effects.some(({ kind }) => kind === 'done')) {
    if (await nudgeStarter(transaction, { id: row.id, startedBy: row.startedBy })) aftermath.concernsRelay();
  }
  const written = effects.filter(isWrite);
  if (written.length === 0) return;
  const { paths, hasRecorded } = await storeEffects(transaction, row, written, already);
  if (hasRecorded) aftermath.concernsRelay();
  const awaiting = paths.length === 0 ? [] : await awaitingEnrollments(transaction, row.customerId);
  const touched = awaiting.filter(
    ({ id, isRunning, wakesOn }) => isRunning && id !== row.id && isTouched(wakesOn, paths),
  );
  if (touched.length === 0) return;
  await askForNudges(
    transaction,
    touched.map(({ id }) => id),
  );
  aftermath.concernsRelay();
}

/** Whether an effect changes what is known of the customer. */
export function isWrite(effect: Effect): effect is WrittenEffect {
  return effect.kind === 'set-attribute' || effect.kind === 'list' || effect.kind === 'record-event';
}
