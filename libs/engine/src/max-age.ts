/** How old an event may be when it arrives, where nobody says otherwise, in ISO 8601: an older one starts nothing. */
export const DEFAULT_MAX_AGE = 'PT24H';

/** The same in milliseconds. */
export const DEFAULT_MAX_AGE_MS = 24 * 60 * 60 * 1_000;
