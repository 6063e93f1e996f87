import { lookUp } from '@sojourn/conditions';
import { sha256Hex, type Reentry } from '@sojourn/journey';

/** The key under which one entry of a customer is told from another, or why there is none. */
export type EntryKey =
  { readonly kind: 'key'; readonly key: string } | { readonly kind: 'none'; readonly reason: 'no key' };

const LONGEST = 200;

/**
 * The key of an entry: constant when one run follows the other, the text of the value at the key's path when once or
 * restarted per key (42 and "42" are one), the event when always. A missing, empty or composite value gives no key.
 */
export function entryKey(
  reentry: Reentry,
  entry: Readonly<Record<string, unknown>>,
  eventId: string,
): EntryKey {
  switch (reentry.policy) {
    case 'once':
      return { kind: 'key', key: 'once' };
    case 'again-after-exit':
    case 'again-after':
      return { kind: 'key', key: 'again' };
    case 'always':
      return { kind: 'key', key: eventId };
    case 'once-per-key':
    case 'restart-per-key':
      return keyFrom(lookUp({ entry }, reentry.key));
  }
}

function keyFrom(value: unknown): EntryKey {
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  const key = text.trim();
  if (key === '') return { kind: 'none', reason: 'no key' };
  // Longer than a database index takes: its hash tells entries apart as well.
  return { kind: 'key', key: key.length > LONGEST ? `sha256:${sha256Hex(key)}` : key };
}
