import { readMessage, type EnrollmentRow } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { answerIn } from '../acting/answer.js';
import type { Acted } from './decide.js';

/**
 * How the action at an enrollment's cursor ended, where the ledger was told of it alone: the decision behind it had
 * failed, or a person was to look first. Whatever is decided now, it has happened. Undefined when the ledger has no answer.
 */
export async function answeredBefore(
  transaction: EntityManager,
  { id: enrollmentId, cursor }: EnrollmentRow,
): Promise<Acted | undefined> {
  if (cursor.kind !== 'acting') return undefined;
  const { node: nodeId, visit } = cursor;
  const answer = answerIn(await readMessage(transaction, { enrollmentId, nodeId, visit }));
  if (answer === undefined) return undefined;
  const { state: _, ...acted } = answer;
  return acted;
}
