import { InvalidInput } from '../../refusals/invalid-input.object.js';

const MOST_CODES = 10_000;
const CODE_CHARACTERS = 200;
const CONTROL = /\p{Cc}/u;

/** Why these cannot be added as codes, with the place of the first that is none; null when all can. */
export function checkCodes(codes: readonly string[]): InvalidInput | null {
  if (codes.length === 0) return new InvalidInput('codes', 'At least one code is needed.');
  if (codes.length > MOST_CODES)
    return new InvalidInput('codes', 'At most 10,000 codes are added at a time.');
  const wrong = codes.findIndex((code) => code === '' || code.length > CODE_CHARACTERS || CONTROL.test(code));
  if (wrong === -1) return null;
  return new InvalidInput(
    `codes.${wrong}`,
    `Code ${wrong + 1} is none: a code is 1 to ${CODE_CHARACTERS} characters on one line.`,
  );
}
