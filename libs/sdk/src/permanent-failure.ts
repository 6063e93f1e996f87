const mark = Symbol.for('sojourn.permanent-failure');

/**
 * Thrown when trying again cannot help: the node is left at once by its `failed` outcome.
 * The message is shown to people on the customer's path. Any other error is tried again.
 */
export class PermanentFailure extends Error {
  override readonly name: string = 'PermanentFailure';
  readonly [mark] = true;
}

/** Tells a permanent failure, also one thrown by another copy of this library. */
export function isPermanentFailure(error: unknown): error is PermanentFailure {
  return typeof error === 'object' && error !== null && mark in error;
}
