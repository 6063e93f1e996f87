import type { Effect } from '@sojourn/engine';
import { MOST_HOPS, type EnrollmentRow } from '@sojourn/store';

/** Why a journey is not begun by another one any more, for people. */
export const IN_A_CIRCLE = 'Journeys start each other in a circle';

/** Leaves events out where journeys have started each other for too long; the visit that was to record one says why. */
export function mindHops(
  { hops }: Pick<EnrollmentRow, 'hops'>,
  effects: readonly Effect[],
): readonly Effect[] {
  if (hops < MOST_HOPS) return effects;
  return effects.reduce<readonly Effect[]>((minded, effect) => {
    if (effect.kind !== 'record-event') return [...minded, effect];
    // What a node writes follows its being left.
    const recorder = minded.findLastIndex(({ kind }) => kind === 'visit-ended');
    const reason = `${effect.event} is not recorded: ${IN_A_CIRCLE}`;
    return minded.map((each, at) =>
      at === recorder && each.kind === 'visit-ended' ? { ...each, reason } : each,
    );
  }, []);
}
