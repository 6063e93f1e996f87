import type { ActionDefinition } from '@sojourn/sdk';
import type { Cursor, PlanNode } from '@sojourn/engine';
import type { EnrollmentRow, SendKey } from '@sojourn/store';
import type { Desk } from './desk.js';
import { TryAgain } from './try-again.js';

/** One action to be carried out for one visit. */
export interface Errand {
  readonly enrollmentId: string;
  readonly seq: number;
  readonly sendKey: SendKey;
  readonly node: PlanNode;
  /** How long one try may take, and how many there are. */
  readonly timeoutMs: number;
  readonly attempts: number;
}

/** The errand an enrollment that stands at an action is on. */
export async function errandOf(
  { plans, dataSource }: Desk,
  row: EnrollmentRow,
  { node: nodeId, visit }: Extract<Cursor, { kind: 'acting' }>,
): Promise<Errand> {
  const node = (await plans.of(dataSource, row.versionId)).nodes[nodeId];
  if (!node?.action) throw new Error(`the plan has no action at ${nodeId}`);
  const { attempts, timeoutMs } = node.action.retry;
  const sendKey = { enrollmentId: row.id, nodeId, visit };
  return { enrollmentId: row.id, seq: row.seq, sendKey, node, timeoutMs, attempts };
}

/** The action's code. Not loaded is a matter of deployment: it is tried again until it is. */
export function actionFor({ actions }: Desk, { node }: Errand): ActionDefinition {
  const action = actions.get(node.type, node.version);
  if (!action) throw new TryAgain('action-not-loaded');
  return action;
}
