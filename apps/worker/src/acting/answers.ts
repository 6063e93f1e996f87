import type { SendKey } from '@sojourn/store';
import { LRUCache } from 'lru-cache';
import type { Answer } from './answer.js';

/** An answer, and the visit it belongs to. */
export interface Kept {
  readonly visit: number;
  readonly answer: Answer;
}

type Visit = Omit<SendKey, 'nodeId'>;

/**
 * Answers of providers that are not recorded yet, whole: the next try in this process records them. What goes
 * through Temporal to another process is the outcome alone, since an answer may hold a customer's data. An answer that
 * another process has recorded is never let go here: beyond `MOST`, far above what can be in hand at once, the oldest
 * are, as if this process had died.
 */
export class Answers {
  /** How many answers are kept at most. */
  static readonly MOST = 10_000;

  /** By enrollment, which is at one action at a time. */
  private readonly kept = new LRUCache<string, Kept>({ max: Answers.MOST });

  /** How many answers are kept. */
  get size(): number {
    return this.kept.size;
  }

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
