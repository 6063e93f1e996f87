/** Two customers who turned out to be one, by their ids. */
export interface Join {
  /** Who is given up. */
  readonly former: string;
  /** Whose word counts where both know something. */
  readonly stays: string;
  /** Whose id it is from then on: of the two, who was there before. */
  readonly into: string;
}
