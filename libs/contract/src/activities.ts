import type { Directive } from './directive.js';
import type { ProviderAnswer } from './provider-answer.js';

/** The activities the durable run calls. Every one is idempotent by `(enrollmentId, seq)`. */
export interface EnrollmentActivities {
  /** Attach (`seq` null) or move on: what to do next, by the database's word. */
  advance(enrollmentId: string, seq: number | null): Promise<Directive>;
  /**
   * Carry out the action at the cursor, record its outcome, and say what to do next. With an `answer`, an
   * earlier try has been handed over already: only its outcome is recorded.
   */
  act(enrollmentId: string, seq: number, answer?: ProviderAnswer): Promise<Directive>;
}
