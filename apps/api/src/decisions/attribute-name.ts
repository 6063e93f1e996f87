import { fieldName } from '@sojourn/conditions';
import type { Decided } from '@sojourn/store';

/** The attribute that a trigger goes by, in words. */
export function attributeName(config: Decided['rules']['trigger']['config']): string {
  return fieldName(String(config['attribute']));
}
