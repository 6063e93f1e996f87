import type { Carries } from '../carries.js';

/** What kind of value an attribute or a property holds; a date is a text such as `2026-11-25`. */
export type DataKind = 'text' | 'number' | 'yes-no' | 'date' | 'list';

/** What is known of a workspace's data. What is absent is not judged. */
export interface KnownData {
  /** Attributes of customers, by their path below `customer`: `city`, `address.zip`. */
  readonly attributes?: Readonly<Record<string, DataKind>>;
  /**
   * What values are declared or were seen to be, by the field: `customer.plan`. Several kinds where values disagree; a
   * field that is not among them may be there all the same.
   */
  readonly fieldKinds?: Readonly<Record<string, readonly DataKind[]>>;
  /** Events that have been received, each with its properties. */
  readonly events?: Readonly<Record<string, Readonly<Record<string, DataKind>>>>;
  /** Keys of what journeys refer to. */
  readonly segments?: readonly string[];
  readonly lists?: readonly string[];
  readonly journeys?: readonly string[];
  readonly pools?: readonly string[];
}

/** How a draft is checked. */
export interface CheckOptions extends KnownData {
  /** The instant, in milliseconds since 1970: dates before it are pointed out. */
  readonly now?: number;
  /** What the host carries out beyond node types; absent = everything the engine decides. */
  readonly carries?: Carries;
  /** Types that are decided but not carried out yet are let pass, for simulation. */
  readonly anyAvailability?: boolean;
}
