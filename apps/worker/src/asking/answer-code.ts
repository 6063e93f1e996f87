import type { Answer, Ask } from '@sojourn/engine';
import { takeCode } from '@sojourn/store';
import type { Asking } from './asking.js';

/** One unused code of a pool, which the visit has from the commit of its decision on; none when no code is free. */
export async function answerCode(
  { pool }: Extract<Ask, { kind: 'code' }>,
  { transaction, row, node, visit }: Asking,
): Promise<Answer> {
  const { workspaceId, id: enrollmentId } = row;
  const code = await takeCode(transaction, { workspaceId, enrollmentId, nodeId: node, visit }, pool);
  return { kind: 'code', code };
}
