import type { Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';

/** The conditions of goals and exits can be read. */
export function soundWatches({ watches }: Draft): readonly Problem[] {
  return watches.flatMap(({ problems }) => problems);
}
