import type { History } from '@temporalio/common/lib/proto-utils.js';
import type { Stage } from './stage.js';

/** A run to be recorded: which file of `temporal/histories` its history is in, by which name, and how it goes. */
export interface Recording {
  readonly file: string;
  readonly name: string;
  play(stage: Stage): Promise<History>;
}
