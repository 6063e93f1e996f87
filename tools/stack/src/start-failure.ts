/**
 * Thrown when a part cannot start for a reason a person can mend: `message` says what is wrong,
 * `remedy` what to do about it.
 */
export class StartFailure extends Error {
  constructor(
    message: string,
    readonly remedy: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StartFailure';
  }
}
