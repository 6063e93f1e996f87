/** Intake → relay: there is something in the outbox. No payload. */
export const OUTBOX_CHANNEL = 'sojourn_outbox';
/**
 * API → relay: people inside are to be nudged, an audience is to be started, a calendar to be looked at, a segment to be
 * filled. The payload is the journey's id, or the segment's key.
 */
export const WAKE_CHANNEL = 'sojourn_wake';
/** Worker → API: a journey's counts changed. The payload is the journey's id. */
export const COUNTS_CHANNEL = 'sojourn_counts';
/** API → API: something that was sent in was refused. No payload. */
export const REFUSED_CHANNEL = 'sojourn_refused';
