import type { Plan } from '@sojourn/engine';
import type { SaidIssue } from '@sojourn/journey';
import type { ApiTriggerConfig } from './api-trigger.config.js';
import { apiTriggerStep } from './api-trigger.step.js';
import { dataProblems } from './data-schema.js';

/** What a published journey says to a program that names somebody, before anything else is asked. */
export type CallVerdict =
  | { readonly kind: 'fits' }
  /** Paths begin at the root of the data. */
  | { readonly kind: 'unfit'; readonly problems: readonly SaidIssue[] }
  /** Customers enter it in another way. */
  | { readonly kind: 'other-trigger' };

/** Whether programs may name customers to a journey, and whether these data fit the schema that it declares. */
export function judgeCall({ trigger }: Plan, data: Readonly<Record<string, unknown>>): CallVerdict {
  if (trigger.type !== apiTriggerStep.type) return { kind: 'other-trigger' };
  const problems = dataProblems((trigger.config as ApiTriggerConfig).schema, data);
  return problems.length === 0 ? { kind: 'fits' } : { kind: 'unfit', problems };
}
