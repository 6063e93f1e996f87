import type { Effect, Facts, Plan } from '@sojourn/engine';
import { keepCodes, returnCodes } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { isWrite } from './carry-out.js';
import type { Stand } from './course.js';

/**
 * Sees to the codes that an enrollment was given: what it writes down elsewhere than in a message, or hands to another
 * journey, is known for good; at the end the others go back to their pools, as far as nobody can have seen them.
 */
export async function mindCodes(
  transaction: EntityManager,
  enrollmentId: string,
  { plan, cursor, facts: { results } }: Stand,
  effects: readonly Effect[],
): Promise<void> {
  if (!hasCode(results)) return;
  if (tellsResults(plan, effects)) await keepCodes(transaction, enrollmentId);
  if (cursor.kind === 'done') await returnCodes(transaction, enrollmentId);
}

function hasCode(results: Facts['results']): boolean {
  return Object.values(results).some(
    ({ code, pool }) => typeof code === 'string' && typeof pool === 'string',
  );
}

/**
 * Whether a node that writes, or asks for more than a code, mentions results; which of them, nobody has to know. What
 * it writes follows its being left. A message that a journey sends is in the ledger, and not meant.
 */
function tellsResults({ nodes }: Plan, effects: readonly Effect[]): boolean {
  let left = '';
  return effects.some((effect) => {
    if (effect.kind === 'visit-ended') left = effect.node;
    const teller = tellerAmong(effect, left);
    if (teller === null) return false;
    // A node that a new version does not have any more: then it may have been anything.
    const config = nodes[teller]?.config;
    return config === undefined || JSON.stringify(config).includes('results');
  });
}

function tellerAmong(effect: Effect, left: string): string | null {
  if (effect.kind === 'ask') return effect.ask.kind === 'code' ? null : effect.node;
  return isWrite(effect) && effect.kind !== 'send-in-app' ? left : null;
}
