import { create } from 'zustand';
import type { JourneyCountsSubscription } from '../generated/graphql.js';

/** The figures of one journey, live. */
export type Counts = JourneyCountsSubscription['journeyCounts'];
/** The figures of one node. */
export type NodeCountsData = Counts['nodes'][number];

interface CountsState {
  readonly totals: Counts | null;
  readonly nodes: ReadonlyMap<string, NodeCountsData>;
}

/** The opened journey's live figures; apart from the journey, so that they cause no redraw of it. */
export const useCountsStore = create<CountsState>(() => ({ totals: null, nodes: new Map() }));

/** Takes new figures; nodes whose figures did not change keep their object. */
export function receiveCounts(counts: Counts | null): void {
  const known = useCountsStore.getState().nodes;
  const nodes = (counts?.nodes ?? []).map((fresh) => {
    const old = known.get(fresh.nodeId);
    return [fresh.nodeId, old !== undefined && isSame(old, fresh) ? old : fresh] as const;
  });
  useCountsStore.setState({ totals: counts, nodes: new Map(nodes) });
}

function isSame(a: NodeCountsData, b: NodeCountsData): boolean {
  return (
    a.entered === b.entered && a.waiting === b.waiting && a.completed === b.completed && a.failed === b.failed
  );
}
