import { InvalidInput } from './invalid-input.object.js';

/** The longest reason that a person gives for something, in characters. */
const REASON_CHARACTERS = 200;

/** Why a text is no reason for people to read, or null when it is one. */
export function checkReason(field: string, reason: string): InvalidInput | null {
  const { length } = reason.trim();
  if (length === 0) return new InvalidInput(field, 'A reason is needed.');
  if (length > REASON_CHARACTERS)
    return new InvalidInput(field, `A reason has at most ${REASON_CHARACTERS} characters.`);
  return null;
}
