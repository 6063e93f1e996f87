import { groupBy } from '../group-by.js';
import type { Journey } from '../journey.schema.js';

/** The ids of all nodes that can be reached from a node (or the trigger), without itself unless it is in a loop. */
export function descendants(journey: Journey, id: string): ReadonlySet<string> {
  const leaving = groupBy(journey.edges, ({ from }) => from);
  const found = new Set<string>();
  const pending = [id];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    for (const { to } of leaving.get(next) ?? []) {
      if (found.has(to)) continue;
      found.add(to);
      pending.push(to);
    }
  }
  return found;
}
