import { TRIGGER, type JourneyNode } from '../journey.schema.js';
import type { Difference } from './change.js';
import { nameOf, titleOf, type Comparison } from './names.js';
import { sayConfig } from './say-config.js';
import { sayField } from './say-field.js';

/** A sentence about the trigger or a node; `field` is where in it, from its own root. */
export function sayStep(
  difference: Difference,
  id: string,
  [part, ...field]: readonly string[],
  comparison: Comparison,
): string {
  const name = nameOf(id, comparison);
  if (part === 'version') return sayField(difference, `The version of ${name}`);
  if (part === 'config') return sayConfig(difference, id, field, comparison);
  if (difference.kind === 'added') return `${name} was added${placeOf(id, comparison)}.`;
  if (difference.kind === 'removed') return `${name} was removed.`;
  const was = titleOf(difference.before as JourneyNode, comparison);
  const is = titleOf(difference.after as JourneyNode, comparison);
  return `${id === TRIGGER ? 'The trigger' : name} changed from ${was} to ${is}.`;
}

function placeOf(id: string, comparison: Comparison): string {
  const source = comparison.sources.get(id);
  return source === undefined ? '' : ` after ${nameOf(source, comparison)}`;
}
