import { isStorableText } from '../hostile-input/find-hostility.js';

const MOST_CHARACTERS = 255;

/** What is asked of an idempotency key, for people. */
export const KEY_NEEDS = `An idempotency key has 1 to ${MOST_CHARACTERS} characters.`;

/** The idempotency key as it was sent, null when none was; undefined when it cannot be used. */
export function readIdempotencyKey(key: string | null | undefined): string | null | undefined {
  if (key == null) return null;
  const isUsable = key.trim() !== '' && key.length <= MOST_CHARACTERS && isStorableText(key);
  return isUsable ? key : undefined;
}
