/** Intake → relay: there is something in the outbox. No payload. */
export const OUTBOX_CHANNEL = 'sojourn_outbox';
/** API → relay: enrollments are to be nudged. The payload is the journey's id. */
export const WAKE_CHANNEL = 'sojourn_wake';
/** Worker → API: a journey's counts changed. The payload is the journey's id. */
export const COUNTS_CHANNEL = 'sojourn_counts';
