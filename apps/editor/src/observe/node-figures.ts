import { TRIGGER } from '@sojourn/journey';
import { useMemo } from 'react';
import { useCountsStore } from './counts-store.js';

/** One figure of a node. */
export interface Figure {
  readonly key: 'entered' | 'waiting' | 'completed' | 'failed';
  readonly value: number;
  /** The word beside the number. */
  readonly word: string;
}

/** The live figures of a node that are worth showing; the trigger's is who entered. None before anybody came. */
export function useNodeFigures(nodeId: string): readonly Figure[] {
  const counts = useCountsStore(({ nodes }) => nodes.get(nodeId));
  const entered = useCountsStore(({ totals }) => (nodeId === TRIGGER ? (totals?.entered ?? 0) : 0));
  return useMemo(() => {
    if (nodeId === TRIGGER) return entered === 0 ? [] : [{ key: 'entered', value: entered, word: 'entered' }];
    if (counts === undefined) return [];
    return [
      { key: 'entered', value: counts.entered, word: 'entered' },
      { key: 'waiting', value: counts.waiting, word: 'waiting' },
      { key: 'completed', value: counts.completed, word: 'done' },
      ...(counts.failed > 0 ? [{ key: 'failed', value: counts.failed, word: 'failed' } as const] : []),
    ];
  }, [nodeId, counts, entered]);
}
