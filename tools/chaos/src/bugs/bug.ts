import type { RuleName } from '../checker/check.js';
import type { Patch } from './patch.js';
import type { Stage } from '../house/stage.js';

/** A bug that the checker must find: how the product is harmed, and what provokes it. */
export interface Bug {
  readonly name: string;
  /** The rule that must find it. */
  readonly caughtBy: RuleName;
  /** The process that has it; absent where only the database is harmed. */
  readonly part?: 'api' | 'worker';
  /** What is changed in it; the folder is for whatever has to lie somewhere. */
  readonly patches?: (folder: string) => readonly Patch[];
  /** Statements that harm the database, and those that mend it. */
  readonly database?: { readonly harm: string; readonly mend: string };
  /** Provokes it. On a sound product the same must leave nothing to be found. */
  play(stage: Stage, other: Stage): Promise<void>;
}
