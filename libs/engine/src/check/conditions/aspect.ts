import { isKnownRule, type Rule } from '@sojourn/conditions';
import type { Domain } from './domains.js';
import { fieldAspect } from './field-aspect.js';
import { knownAspect } from './known-aspect.js';

/** Whether a rule holds; *maybe* when that depends on more than the value. */
export type Holds = boolean | 'maybe';

/** A rule as a question about one value that is not known. */
export interface Aspect {
  /** What the value is of: rules with the same subject ask about the same value. */
  readonly subject: string;
  /** The values it compares with. */
  readonly marks: readonly unknown[];
  /** What the value can be; the same for rules with the same subject. */
  readonly domain: Domain;
  holds(value: unknown): Holds;
}

/** What a rule asks about. */
export function aspectOf(rule: Rule): Aspect {
  return isKnownRule(rule) ? knownAspect(rule) : fieldAspect(rule);
}
