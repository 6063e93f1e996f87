import { problemAt, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';
import { wordsFor } from './words-for.js';

/** No moment that the draft names has passed; asked only when it is known what time it is. */
export function comingDates({ trigger, nodes, options: { now } }: Draft): readonly Problem[] {
  if (now === undefined) return [];
  return [trigger, ...nodes.values()].flatMap((placed) =>
    (placed.traits.dates ?? [])
      .filter(({ at }) => at < now)
      .map(({ path }) =>
        problemAt(
          [...placed.path, 'config', ...path],
          'past-date',
          `${wordsFor(placed)} names a moment that has passed.`,
          'warning',
        ),
      ),
  );
}
