import { HttpException } from '@nestjs/common';
import { problemDetails, type PlacedDetail } from './problem-details.js';

/** Thrown when a REST request is answered with a problem that has a code of its own. */
export class ProblemException extends HttpException {
  constructor(
    status: number,
    detail: string,
    code: string,
    /** When to come again, where that may help. */
    readonly retryAfterSeconds?: number,
    problems?: readonly PlacedDetail[],
  ) {
    super(problemDetails(status, detail, code, problems), status);
  }
}
