import type { Difference } from './change.js';
import { sayValue, type SayValue } from './say-value.js';

/** A sentence about one field, which begins with its label: `The priority changed from 5 to 1.` */
export function sayField(
  { kind, before, after }: Difference,
  label: string,
  say: SayValue = sayValue,
): string {
  const [was, is] = [say(before), say(after)];
  if (kind === 'added') return is === null ? `${label} was added.` : `${label} is now ${is}.`;
  if (kind === 'removed')
    return was === null ? `${label} was removed.` : `${label} was removed; it was ${was}.`;
  return was === null || is === null ? `${label} changed.` : `${label} changed from ${was} to ${is}.`;
}
