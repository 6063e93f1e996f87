import type { PlanNode } from '@sojourn/engine';

/** By which channel a node writes to the customer; null for one that does not. */
export function channelOf({ message }: Pick<PlanNode, 'message'>): string | null {
  return message?.channel ?? null;
}
