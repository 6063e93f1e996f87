/** Everything a decision or a template may look at, loaded by the host. Roots of paths like `customer.city`. */
export interface Facts {
  /** The customer's attributes. */
  readonly customer: Readonly<Record<string, unknown>>;
  /** The data the enrollment started with: the event's properties. */
  readonly entry: Readonly<Record<string, unknown>>;
  /** What nodes brought, by node id. */
  readonly results: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
