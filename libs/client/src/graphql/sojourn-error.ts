/** One error of a GraphQL answer. */
export interface GraphqlProblem {
  readonly message: string;
  /** Machine-readable, such as `BAD_USER_INPUT`. */
  readonly code: string;
  /** Where in the result, such as `journey.counts`. */
  readonly path?: string;
}

/** Thrown when GraphQL has no answer, or one with errors. It never holds the key. */
export class SojournError extends Error {
  override readonly name = 'SojournError';
  /** The code of the first problem, `http-<status>`, `unreachable` or `aborted`. */
  readonly code: string;
  readonly problems: readonly GraphqlProblem[];

  constructor(message: string, code: string, problems: readonly GraphqlProblem[] = []) {
    super(message);
    this.code = code;
    this.problems = problems;
  }
}
