/** What became of a note about a customer. */
export interface Noted {
  /** False when it was known already, so that nothing changed. */
  readonly isNew: boolean;
  /** Whether enrollments are to be nudged, for which the relay is to be rung after the commit. */
  readonly hasWoken: boolean;
}
