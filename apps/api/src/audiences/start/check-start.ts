import { InvalidInput } from '../../refusals/invalid-input.object.js';
import type { StartAudienceInput } from './start-audience.input.js';

const MOST_PER_HOUR = 10_000_000;
const KEY_CHARACTERS = 200;

/** What is wrong with the pace or the key that were sent; null when they can be used. */
export function checkStart({ perHour, idempotencyKey }: StartAudienceInput): InvalidInput | null {
  if (perHour != null && (perHour < 1 || perHour > MOST_PER_HOUR))
    return new InvalidInput(
      'perHour',
      `Let in 1 to ${MOST_PER_HOUR.toLocaleString('en')} customers an hour.`,
    );
  if (idempotencyKey != null && (idempotencyKey === '' || idempotencyKey.length > KEY_CHARACTERS))
    return new InvalidInput('idempotencyKey', `A key has 1 to ${KEY_CHARACTERS} characters.`);
  return null;
}
