/** A limit of the flow: at most `amount` visits per period. */
export interface Pace {
  readonly workspaceId: string;
  readonly journeyId: string;
  readonly nodeId: string;
  readonly amount: number;
  /** ISO 8601. */
  readonly per: string;
}
