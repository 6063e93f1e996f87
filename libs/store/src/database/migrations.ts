import { FirstHouse1763800000000 } from '../migrations/1763800000000-first-house.js';

/** Every migration, oldest first. */
export const migrations = [FirstHouse1763800000000] as const;
