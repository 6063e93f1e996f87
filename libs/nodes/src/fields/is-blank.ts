import { isMissing } from '@sojourn/conditions';

/** Whether there is nothing in a value: it is missing, or a text of blanks. */
export function isBlank(value: unknown): boolean {
  return isMissing(value) || (typeof value === 'string' && value.trim() === '');
}
