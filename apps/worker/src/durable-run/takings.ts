import type { Effect } from '@sojourn/engine';
import type { Taking } from '@sojourn/store';

/** The ways of experiments that an enrollment was sent, by what came of its asking for the figures. */
export function takingsOf(effects: readonly Effect[]): readonly Taking[] {
  return effects.flatMap((asked): readonly Taking[] => {
    if (asked.kind !== 'ask' || asked.ask.kind !== 'experiment') return [];
    const left = effects.find((effect) => effect.kind === 'visit-ended' && effect.visit === asked.visit);
    if (left?.kind !== 'visit-ended' || left.outcome === null) return [];
    return [{ nodeId: asked.node, measure: asked.ask.measure, arm: left.outcome }];
  });
}
