import type { Plan, PlanNode } from './plan.js';

/** The node of a plan; throws for one the plan does not have, which no cursor of this plan names. */
export function planNode({ nodes }: Plan, id: string): PlanNode {
  const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
  if (node === undefined) throw new Error(`The plan has no node ${id}`);
  return node;
}
