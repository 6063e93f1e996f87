import { lookUp } from '@sojourn/conditions';
import type { StepContext } from '@sojourn/engine';
import { fromDate, type Moment } from '../timing/reckon.js';
import { firstRecurrence } from '../timing/recurring.js';
import type { WaitUntilConfig } from './wait-until.config.js';

/** The moment that is waited for by who has waited since `since`; undefined when its date is not known. */
export function awaitedMoment(
  { until, ...reckoning }: WaitUntilConfig,
  { facts, zone }: Pick<StepContext, 'facts' | 'zone'>,
  since: number,
): Moment | undefined {
  switch (until.kind) {
    case 'date':
      return fromDate(until.date, reckoning, zone);
    case 'field':
      return fromDate(lookUp(facts, until.field), reckoning, zone);
    case 'day-of-month':
      return firstRecurrence(until, reckoning, zone, since, ({ to }) => to > since);
  }
}
