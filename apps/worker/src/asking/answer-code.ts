import type { Answer, Ask } from '@sojourn/engine';
import { takeCode } from '@sojourn/store';
import type { Asking } from './asking.js';

/** What a test customer gets instead of a code: it stands in their messages, and nobody takes it at a till. */
export const TEST_CODE = 'TEST-CODE';

/**
 * One unused code of a pool, which the visit has from the commit of its decision on; none when no code is free. A test
 * customer takes none.
 */
export async function answerCode(
  { pool }: Extract<Ask, { kind: 'code' }>,
  { transaction, row, node, visit }: Asking,
): Promise<Answer> {
  const { workspaceId, id: enrollmentId } = row;
  if (row.isTest) return { kind: 'code', code: TEST_CODE };
  const code = await takeCode(transaction, { workspaceId, enrollmentId, nodeId: node, visit }, pool);
  return { kind: 'code', code };
}
