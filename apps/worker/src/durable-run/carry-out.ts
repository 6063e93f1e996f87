import type { DatabaseEffect, Effect } from '@sojourn/engine';
import {
  nudgeStarter,
  storeEffects,
  storeGoals,
  wakeTouched,
  type EnrollmentRow,
  type WrittenEffect,
} from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Aftermath } from './aftermath.js';

/**
 * Carries out what a decision asks of the database, in its transaction: goals are noted, what nodes write is written,
 * and others of the customer's enrollments that wait for such a change, or for this end, ask for a nudge.
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
  const written = writtenBy(effects);
  if (written.length === 0) return;
  const { paths, attributes, hasRecorded } = await storeEffects(transaction, row, written, already);
  const changedFor = (enrollmentId: string | null) => (enrollmentId === row.id ? [] : paths);
  const hasWoken = paths.length > 0 && (await wakeTouched(transaction, row.customerId, changedFor, row.id));
  aftermath.wrote({ workspaceId: row.workspaceId, customerId: row.customerId, attributes });
  if (hasRecorded || hasWoken) aftermath.concernsRelay();
}

/** Whether an effect changes what is known of the customer. */
export function isWrite(effect: Effect): effect is DatabaseEffect {
  switch (effect.kind) {
    case 'set-attribute':
    case 'record-event':
    case 'list':
    case 'create-task':
    case 'send-in-app':
      return true;
    case 'visit-began':
    case 'visit-ended':
    case 'wait':
    case 'act':
    case 'ask':
    case 'matched':
    case 'goal':
    case 'done':
      return false;
  }
}

/** What a node writes follows its being left: the visit that ended last is the one that wrote. */
function writtenBy(effects: readonly Effect[]): readonly WrittenEffect[] {
  const written: WrittenEffect[] = [];
  let [node, visit] = ['', 0];
  for (const effect of effects) {
    if (effect.kind === 'visit-ended') ({ node, visit } = effect);
    else if (isWrite(effect)) written.push({ ...effect, node, visit });
  }
  return written;
}
