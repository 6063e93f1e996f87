/** What may be logged about an error: its kind, its code and where it was thrown. */
export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  /** The frames only: the first line of a stack repeats the message. */
  readonly stack?: string;
}

/** Names of errors whose messages quote values that people or clients sent. */
const quotesValues = new Set(['QueryFailedError', 'error', 'DatabaseError', 'SyntaxError', 'ZodError']);

/** Reduces anything thrown to what a log may hold; a driver's message is left out, as it quotes data. */
export function describeError(thrown: unknown): ErrorDescription {
  if (!(thrown instanceof Error)) return { name: typeof thrown };
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  const frames = thrown.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    name: thrown.name,
    ...(typeof code === 'string' && { code }),
    ...(!quotesValues.has(thrown.name) && { message: thrown.message }),
    ...(frames && { stack: frames.join('\n') }),
  };
}
