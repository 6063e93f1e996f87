import type { FactsNeeded } from '@sojourn/conditions';
import type { Facts } from '@sojourn/engine';

/** Whose facts are asked for, and from when on. */
export interface AskedAbout {
  /** The enrollment at hand; undefined outside of one. */
  readonly enrollmentId: string | undefined;
  /** The earliest moment that may be asked about, in milliseconds since 1970. */
  readonly from: number;
}

/** Makes a value a parameter of the statement, and gives its place: `$2`. */
export type Bind = (value: unknown) => string;

/** What of the facts one column holds, as SQL over the row `customer`; null where it is not needed. */
export type FactColumn = (needed: FactsNeeded, about: AskedAbout, bind: Bind) => string | null;

/** The facts that are loaded by columns of one statement. */
export type LoadedFact = keyof Pick<
  Facts,
  'account' | 'events' | 'messages' | 'segments' | 'lists' | 'consents' | 'knownSince' | 'lastActivity'
>;

/** An instant of PostgreSQL in milliseconds since 1970. */
export function inMs(column: string): string {
  return `floor(extract(epoch FROM ${column}) * 1000)::float8`;
}
