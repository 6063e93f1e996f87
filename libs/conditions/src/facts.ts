/** What conditions and templates look at: the roots of paths like `customer.city`. */
export interface ConditionFacts {
  /** The customer's attributes. */
  readonly customer: Readonly<Record<string, unknown>>;
  /** The data the enrollment started with. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** What nodes brought, by node id. */
  readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
