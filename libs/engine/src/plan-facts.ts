import { mergeFacts, type FactsNeeded } from '@sojourn/conditions';
import type { Cursor } from './cursor.js';
import type { Plan, PlanNode } from './plan.js';

/** What has to be loaded before `advance` is called: whatever can be looked at before the enrollment rests again. */
export function factsNeededAt(plan: Plan, cursor: Cursor): FactsNeeded {
  const nodes = reachableNow(plan, cursor).map(({ facts }) => facts ?? {});
  return mergeFacts(plan.watch ?? {}, ...nodes);
}

function reachableNow(plan: Plan, cursor: Cursor): readonly PlanNode[] {
  if (cursor.kind === 'done') return [];
  const first = cursor.kind === 'entered' ? plan.start : cursor.node;
  const reached = new Map<string, PlanNode>();
  const pending = [first];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const node = plan.nodes[id];
    if (node === undefined || reached.has(id)) continue;
    reached.set(id, node);
    const isRestedAt = id === first && cursor.kind !== 'entered';
    if (isRestedAt || mayPass(node)) pending.push(...Object.values(node.next));
  }
  return [...reached.values()];
}

/** A control node that does not always rest; an action that is left at once when what it needs is missing. */
function mayPass({ rests, action }: PlanNode): boolean {
  if (action === undefined) return rests !== true;
  return action.requires.some(({ patienceMs }) => patienceMs <= 0);
}
