import type { EnrollmentActivities } from '@sojourn/contract';

/** One call of an activity, as Temporal makes it. */
export interface Call {
  readonly name: keyof EnrollmentActivities;
  readonly isLocal: boolean;
  readonly attempt: number;
  /** Whether it brings an answer that is to be recorded. */
  readonly isTold: boolean;
}

/** How a run that is recorded goes. */
export interface Direction {
  /** Waits end by themselves, and soon; else they last until somebody nudges. */
  readonly hastens?: boolean;
  /** The way out that an action takes; the first one unless said otherwise. */
  readonly outcome?: string | undefined;
  /** Asked before each call; what it answers goes wrong, instead of what would have been done. */
  mishap?(call: Call, enrollmentId: string): Promise<Error | null> | Error | null;
}
