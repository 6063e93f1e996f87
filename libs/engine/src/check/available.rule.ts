import { problemAt, quote, type Problem } from '@sojourn/journey';
import type { Draft } from './draft.js';

/** Every node is of a type that is carried out here. */
export function availableTypes({ trigger, nodes, options }: Draft): readonly Problem[] {
  if (options.anyAvailability === true) return [];
  return [trigger, ...nodes.values()].flatMap(({ type, path }) =>
    type?.availability === undefined
      ? []
      : [problemAt([...path, 'type'], 'not-available', `${quote(type.title)} cannot run here yet.`)],
  );
}
