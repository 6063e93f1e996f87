/** Whether an answer has not come for longer than `query_timeout` allows. */
export function isSilence(error: unknown): boolean {
  // pg gives it no code.
  return error instanceof Error && error.message === 'Query read timeout';
}
