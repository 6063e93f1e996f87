/** How old an event may be when it arrives, where nobody says otherwise: an older one starts nothing. */
export const DEFAULT_MAX_AGE = { iso: 'PT24H', ms: 24 * 60 * 60 * 1_000 } as const;
