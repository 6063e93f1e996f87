import type { JourneyEntity } from './journey.entity.js';

/** The workspace has no such journey. */
export interface JourneyAbsent {
  readonly kind: 'absent';
}

/** The journey's status does not allow it; nothing was written. */
export interface JourneyInWrongStatus {
  readonly kind: 'wrong-status';
  /** As it is. */
  readonly journey: JourneyEntity;
}

/** Somebody saved the draft in between; nothing was written. */
export interface JourneyConflict {
  readonly kind: 'conflict';
  /** With the draft that is there now. */
  readonly journey: JourneyEntity;
}
