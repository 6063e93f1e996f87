import type { SendKey } from '@sojourn/store';
import type { Answer } from './answer.js';

/** An answer, and the visit it belongs to. */
export interface Kept {
  readonly visit: number;
  readonly answer: Answer;
}

type Visit = Omit<SendKey, 'nodeId'>;

/**
 * Answers of providers that are not recorded yet, whole: the next try in this process records them. What goes
 * through Temporal to another process is the outcome alone, since an answer may hold a customer's data.
 */
export class Answers {
  /** By enrollment, which is at one action at a time. */
  private readonly kept = new Map<string, Kept>();

  /** The answer that is still to be recorded for this visit. */
  of({ enrollmentId, visit }: Visit): Answer | undefined {
    const kept = this.keptFor(enrollmentId);
    return kept?.visit === visit ? kept.answer : undefined;
  }

  /** The answer that is still to be recorded for an enrollment, whatever visit it belongs to. */
  keptFor(enrollmentId: string): Kept | undefined {
    return this.kept.get(enrollmentId);
  }

  /** Keeps an answer until it is recorded. */
  keep({ enrollmentId, visit }: Visit, answer: Answer): void {
    this.kept.set(enrollmentId, { visit, answer });
  }

  /** Lets go of what is kept for a visit: it is recorded, by whomever. */
  forget({ enrollmentId, visit }: Visit): void {
    if (this.keptFor(enrollmentId)?.visit === visit) this.kept.delete(enrollmentId);
  }
}
