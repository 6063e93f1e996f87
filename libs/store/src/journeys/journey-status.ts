/** What a journey does: nothing yet, let customers in, hold them, nothing any more. */
export const JOURNEY_STATUSES = ['draft', 'live', 'paused', 'archived'] as const;

/** See `JOURNEY_STATUSES`. */
export type JourneyStatus = (typeof JOURNEY_STATUSES)[number];
