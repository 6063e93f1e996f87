import { InvalidInput } from './invalid-input.object.js';

/** How long a text is to be, in characters, without the spaces around it. */
export interface Length {
  readonly least?: number;
  readonly most: number;
}

/** Why a text is too short or too long, or null when it is neither. */
export function checkText(field: string, text: string, { least = 0, most }: Length): InvalidInput | null {
  const { length } = text.trim();
  if (length < least) return new InvalidInput(field, 'Something is needed here.');
  if (length > most) return new InvalidInput(field, `This has at most ${most} characters.`);
  return null;
}
