import type { SendKey } from '@sojourn/store';
import type { Answer } from './answer.js';

/**
 * Answers of providers that are not recorded yet, whole: the next try in this process records them. What goes
 * through Temporal to another process is the outcome alone, since an answer may hold a customer's data.
 */
export class Answers {
  /** By enrollment, which is at one action at a time. */
  private readonly kept = new Map<string, { readonly visit: number; readonly answer: Answer }>();

  /** The answer that is still to be recorded for this visit. */
  of({ enrollmentId, visit }: SendKey): Answer | undefined {
    const kept = this.kept.get(enrollmentId);
    return kept?.visit === visit ? kept.answer : undefined;
  }

  /** Keeps an answer until it is recorded. */
  keep({ enrollmentId, visit }: SendKey, answer: Answer): void {
    this.kept.set(enrollmentId, { visit, answer });
  }

  /** Lets go of what is kept for an enrollment: it is recorded, by whomever. */
  forget(enrollmentId: string): void {
    this.kept.delete(enrollmentId);
  }
}
