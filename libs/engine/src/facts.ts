import type { ConditionFacts } from '@sojourn/conditions';

/** Everything a decision or a template may look at, loaded by the host. Roots of paths like `customer.city`. */
export interface Facts extends ConditionFacts {
  /** Enrollments in other journeys that this one waits for and that have ended, by id. */
  readonly ended?: Readonly<Record<string, 'finished' | 'exited'>>;
}
