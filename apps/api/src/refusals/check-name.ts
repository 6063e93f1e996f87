import { InvalidInput } from './invalid-input.object.js';

/** The longest name of a thing, in characters. */
const NAME_CHARACTERS = 200;

/** Why a text is no name, or null when it is one. */
export function checkName(field: string, name: string): InvalidInput | null {
  const { length } = name.trim();
  if (length === 0) return new InvalidInput(field, 'A name is needed.');
  if (length > NAME_CHARACTERS)
    return new InvalidInput(field, `A name has at most ${NAME_CHARACTERS} characters.`);
  return null;
}
