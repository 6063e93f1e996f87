/** Two customers who turned out to be one, by their ids. */
export interface Merge {
  /** Who is given up; the id stays resolvable. */
  readonly from: string;
  /** The survivor: everything is theirs afterwards. */
  readonly into: string;
}
