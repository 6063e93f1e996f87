import type { z } from 'zod';

/** Thrown when an action's definition is not sound; the message lists every problem by its place. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';

  /** @param problems one line each, such as `outcomes: must name at least one way out` */
  constructor(
    type: unknown,
    readonly problems: readonly string[],
  ) {
    const named = typeof type === 'string' && type !== '' ? `The action "${type}"` : 'An action';
    super(`${named} is not well defined:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
  }

  /** The same, from what zod found. */
  static fromIssues(type: unknown, issues: readonly z.core.$ZodIssue[]): DefinitionError {
    return new DefinitionError(
      type,
      issues.map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message)),
    );
  }
}
