import type { Keeper } from './keeper.js';

/** What the global setup hands to the global teardown, which run in one process. */
export const runningServers: { keeper?: Keeper } = {};
