import type { Difference } from './change.js';
import { configPlace } from './config-place.js';
import { quote } from '../quote.js';
import { labelOf, nameOf, type Comparison } from './names.js';
import { sayField } from './say-field.js';

/** A sentence about the configuration of a node, or of the trigger; `path` is where in it. */
export function sayConfig(
  difference: Difference,
  id: string,
  path: readonly string[],
  comparison: Comparison,
): string {
  const { inEntry, entries } = configPlace(id, path, comparison);
  const place = placeText(id, path, comparison);
  if (difference.kind === 'reordered') return `${place} stand in another order.`;
  if (inEntry.length > 0 || entries.length === 0) return sayField(difference, place);
  const entry = quote(entries.at(-1) ?? '');
  const list = placeText(id, path.slice(0, -1), comparison);
  switch (difference.kind) {
    case 'added':
      return `${entry} was added to ${list}.`;
    case 'removed':
      return `${entry} was taken out of ${list}.`;
    case 'changed':
      return `${entry} of ${list} changed.`;
  }
}

/** A field, with the entries it belongs to: `“weight” of “Voucher” in “b”`. */
function placeText(id: string, path: readonly string[], comparison: Comparison): string {
  const { fields, inEntry, entries } = configPlace(id, path, comparison);
  const owners = entries.map((entry) => ` of ${quote(entry)}`).toReversed();
  const label = labelOf(id, fields, inEntry, comparison);
  return `${label}${owners.join('')} ${entries.length === 0 ? 'of' : 'in'} ${nameOf(id, comparison)}`;
}
