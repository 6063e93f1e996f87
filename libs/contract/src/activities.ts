import type { Directive } from './directive.js';

/** The activities the durable run calls. Every one is idempotent by `(enrollmentId, seq)`. */
export interface EnrollmentActivities {
  /** Attach (`seq` null) or move on: what to do next, by the database's word. */
  advance(enrollmentId: string, seq: number | null): Promise<Directive>;
  /** Carry out the action at the cursor, record its outcome, and say what to do next. */
  act(enrollmentId: string, seq: number): Promise<Directive>;
}
