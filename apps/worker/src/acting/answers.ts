import type { Answer } from './answer.js';

/**
 * Answers of providers that are not recorded yet, whole: the next try in this process records them. What goes
 * through Temporal to another process is the outcome alone, since an answer may hold a customer's data.
 */
export class Answers {
  private readonly kept = new Map<string, Answer>();

  /** The answer that is still to be recorded for this try. */
  of(enrollmentId: string, seq: number): Answer | undefined {
    return this.kept.get(key(enrollmentId, seq));
  }

  /** Keeps an answer until it is recorded. */
  keep(enrollmentId: string, seq: number, answer: Answer): void {
    this.kept.set(key(enrollmentId, seq), answer);
  }

  /** Lets go of an answer: it is recorded, by whomever. */
  forget(enrollmentId: string, seq: number): void {
    this.kept.delete(key(enrollmentId, seq));
  }
}

function key(enrollmentId: string, seq: number): string {
  return `${enrollmentId}:${seq}`;
}
