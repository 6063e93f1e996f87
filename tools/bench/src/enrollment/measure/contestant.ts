import type { Shape } from '../shapes/shape.js';
import type { Customer, Shop } from '../workload/shop.js';

/** A shape that is measured, in a shop of its own, and whom it walks with. */
export interface Contestant {
  readonly shape: Shape;
  readonly shop: Shop;
  readonly customers: readonly Customer[];
  /** Those who are left waiting, and take no part in anything else. */
  readonly waiting: readonly Customer[];
}
