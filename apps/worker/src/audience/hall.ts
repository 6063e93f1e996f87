import type { House } from '../durable-run/house.js';
import type { Log } from '../process/log.js';

/** What audiences are let in with. */
export interface Hall extends House {
  readonly log: Log;
}
