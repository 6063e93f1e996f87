import type { Difference } from './change.js';
import { quote } from '../quote.js';
import { sayField } from './say-field.js';

/** A sentence about a goal or an exit, or about one of its fields. */
export function sayWatched(difference: Difference, noun: 'goal' | 'exit'): string {
  const [, id = '', ...field] = difference.path;
  const owner = `the ${noun} ${quote(id)}`;
  if (field.length === 0) return `The ${noun} ${quote(id)} was ${difference.kind}.`;
  const label = labels.get(field.join('.')) ?? quote(field.join(' › '));
  return sayField(difference, `${label} of ${owner}`);
}

const labels: ReadonlyMap<string, string> = new Map([
  ['event', 'The event'],
  ['where', 'The condition'],
  ['same', '“About the same …”'],
  ['within', 'The time limit'],
  ['ends', '“Ends the journey”'],
  ['when', 'The condition'],
  ['reason', 'The reason'],
]);
