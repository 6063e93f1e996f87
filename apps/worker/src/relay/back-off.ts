const FIRST_MS = 2_000;
const LONGEST_MS = 60_000;
const MOST_KEPT = 10_000;

interface Failures {
  readonly inARow: number;
  /** On the clock of the one who asks. */
  readonly restsUntil: number;
}

/**
 * Who could not be served of late, by id: each is left alone for two seconds, and for twice as long after every further
 * failure in a row, up to a minute. So they take no turns away from those who can be served.
 */
export class BackOff {
  private readonly failures = new Map<string, Failures>();

  /** @param now a clock that never goes back, in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Leaves it alone for a while. */
  failed(id: string): void {
    const inARow = (this.failures.get(id)?.inARow ?? 0) + 1;
    // Deleting first makes it the youngest; the first key is the one whose failure is the oldest.
    this.failures.delete(id);
    const restsUntil = this.now() + Math.min(FIRST_MS * 2 ** (inARow - 1), LONGEST_MS);
    this.failures.set(id, { inARow, restsUntil });
    const [eldest] = this.failures.keys();
    if (this.failures.size > MOST_KEPT && eldest !== undefined) this.failures.delete(eldest);
  }

  /** Forgets what was. */
  succeeded(id: string): void {
    this.failures.delete(id);
  }

  /** Whether it is left alone for now. */
  isResting(id: string): boolean {
    return (this.failures.get(id)?.restsUntil ?? -Infinity) > this.now();
  }

  /** Everybody who is left alone for now. */
  resting(): readonly string[] {
    return [...this.failures.keys()].filter((id) => this.isResting(id));
  }
}
