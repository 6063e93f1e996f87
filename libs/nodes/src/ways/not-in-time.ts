import type { Outcome } from '@sojourn/sdk';

/** The way out when what is awaited does not come within its time. */
export const NOT_IN_TIME = 'not-in-time';

/** See `NOT_IN_TIME`. */
export const notInTime: Outcome = { id: NOT_IN_TIME, title: 'Not in time' };
