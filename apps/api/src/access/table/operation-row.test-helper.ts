import type { Role } from '@sojourn/store';

/** A row of the table: who may ask, what is asked, and what everybody else is told about a thing that is not theirs. */
export interface OperationRow {
  /** The smallest role that may. */
  readonly access: Role;
  /** Selects, with `...Type`, every plain field of a type. Its variables are ids of what was planted. */
  readonly document: string;
  /**
   * What the answer is for a thing of another workspace, exactly as for one that is nowhere; absent for operations
   * that name nothing: they show each workspace its own.
   */
  readonly absent?: unknown;
}
