/**
 * Thrown when this process has no code for a type of node that a plan uses. That is a matter of deployment, not
 * of the journey: the same question finds its answer once a newer process is asked.
 */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';

  /** @param what the type with its version, `branch@1` */
  constructor(what: string) {
    super(`${what} is not loaded`);
  }
}
