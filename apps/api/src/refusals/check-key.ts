import { InvalidInput } from './invalid-input.object.js';

/** As conditions and nodes write keys. */
const KEY = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Why a text is no key, or null when it is one. */
export function checkKey(field: string, key: string): InvalidInput | null {
  return KEY.test(key)
    ? null
    : new InvalidInput(field, 'A key is 1 to 60 lower-case letters, digits and single hyphens.');
}
