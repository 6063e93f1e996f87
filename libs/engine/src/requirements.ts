import { isMissing, lookUp } from '@sojourn/conditions';
import type { Facts } from './facts.js';
import type { Requirement } from './node-type.js';

/** What an action cannot do without and does not have; an empty text counts as missing. */
export function unmet(requirements: readonly Requirement[], facts: Facts): readonly Requirement[] {
  return requirements.filter(({ path }) => {
    const value = lookUp(facts, path);
    return isMissing(value) || (typeof value === 'string' && value.trim() === '');
  });
}
