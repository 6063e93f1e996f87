import { ProblemException } from '../../http-problems/problem-exception.js';

/** Thrown when a key has sent more events than it may for now; says when there is room again. */
export class TooManyEvents extends ProblemException {
  declare readonly retryAfterSeconds: number;

  constructor(waitMs: number) {
    const seconds = Math.max(1, Math.ceil(waitMs / 1000));
    super(429, 'This key has sent more events than it may for now.', 'too-fast', seconds);
  }
}
