/** Everything a decision or a template may look at, loaded by the host. Roots of paths like `customer.city`. */
export type { ConditionFacts as Facts } from '@sojourn/conditions';
