import type { Journey } from '../journey.schema.js';

/** The ids of all nodes that can be reached from a node (or the trigger), without itself unless it is in a loop. */
export function descendants(journey: Journey, id: string): ReadonlySet<string> {
  const targets = targetsByNode(journey);
  const found = new Set<string>();
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const to of targets.get(next) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      pending.push(to);
    }
  }
  return found;
}

function targetsByNode(journey: Journey): ReadonlyMap<string, readonly string[]> {
  const targets = new Map<string, string[]>();
  for (const { from, to } of journey.edges) {
    const known = targets.get(from);
    if (known === undefined) targets.set(from, [to]);
    else known.push(to);
  }
  return targets;
}
