/** Type of the failure that says: it was handed over and answered, but the answer could not be recorded. */
export const ANSWER_NOT_RECORDED = 'answer-not-recorded';

/**
 * What a provider answered to a hand-over that is not recorded yet. It travels as the one detail of an
 * `ANSWER_NOT_RECORDED` failure to the next try, which records it and does not ask the provider again.
 */
export interface ProviderAnswer {
  /** The way out of the node. What else the provider said stays out of Temporal. */
  readonly outcome: string;
  /** The visit of the enrollment that it belongs to. */
  readonly visit: number;
  /** Whether anything was handed over is not known. */
  readonly state?: 'unknown';
}
