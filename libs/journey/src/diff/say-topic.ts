import type { Difference } from './change.js';
import { quote } from '../quote.js';
import { sayField } from './say-field.js';
import { sayPace, sayReentry, sayShare, type SayValue } from './say-value.js';

/** A sentence about what holds for the whole journey: re-entry or a setting. */
export function sayTopic(difference: Difference): string {
  const name = difference.path.at(-1) ?? '';
  const { label, say } = topics.get(name) ?? { label: quote(name) };
  return sayField(difference, label, say);
}

interface Topic {
  readonly label: string;
  readonly say?: SayValue;
}

const topics: ReadonlyMap<string, Topic> = new Map<string, Topic>([
  ['reentry', { label: 'Re-entry', say: sayReentry }],
  ['timezone', { label: 'The time zone' }],
  ['staleAfter', { label: 'The limit for what is late after a pause' }],
  ['pace', { label: 'The pace', say: sayPace }],
  ['priority', { label: 'The priority' }],
  ['holdout', { label: 'The share of the control group', say: sayShare }],
]);
