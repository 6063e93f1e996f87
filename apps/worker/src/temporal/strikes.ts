const ENOUGH = 3;

/** Counts the unexpected errors of each enrollment, so that a bug ends in quarantine while an outage never does. */
export class Strikes {
  private readonly counted = new Map<string, number>();

  /** Counts one; true when it was enough. */
  strike(enrollmentId: string): boolean {
    const strikes = (this.counted.get(enrollmentId) ?? 0) + 1;
    this.counted.set(enrollmentId, strikes);
    return strikes >= ENOUGH;
  }

  /** Forgets an enrollment's errors: it went on, or is held. */
  clear(enrollmentId: string): void {
    this.counted.delete(enrollmentId);
  }
}
