/** One error of an answer. */
export interface GraphqlProblem {
  readonly message: string;
  /** Machine-readable, such as `BAD_USER_INPUT`. */
  readonly code: string;
  /** Where in the result, such as `journey.counts`, or in what was sent, such as `data.order_id`. */
  readonly path?: string;
}

/** Thrown when there is no answer, or one with errors. It never holds the key. */
export class SojournError extends Error {
  override readonly name = 'SojournError';
  /** The rule that was broken, or the code of the first problem; `http-<status>`, `unreachable` or `aborted`. */
  readonly code: string;
  readonly problems: readonly GraphqlProblem[];

  constructor(message: string, code: string, problems: readonly GraphqlProblem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}
