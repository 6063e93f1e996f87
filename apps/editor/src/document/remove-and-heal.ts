import { descendants, removeNode, removeNodes, TRIGGER, type Journey } from '@sojourn/journey';

/** How a node goes. */
export interface Removal {
  /** The way out whose path stays. */
  readonly keepOutcome?: string | undefined;
  /** Whether nodes go too that nothing leads to any more. */
  readonly prune?: boolean;
}

/** Takes a node out and heals the edge; see `Removal`. */
export function removeAndHeal(
  journey: Journey,
  id: string,
  { keepOutcome, prune = false }: Removal,
): Journey {
  const removed = removeNode(journey, id, keepOutcome);
  if (!prune) return removed;
  const still = descendants(removed, TRIGGER);
  const lost = [...descendants(journey, id)].filter((each) => each !== id && !still.has(each));
  return removeNodes(removed, lost);
}
