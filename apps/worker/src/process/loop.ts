/** How a loop goes round. */
export interface LoopOptions {
  /** Longest time between two rounds, in milliseconds: the net under whoever should have woken it. */
  readonly everyMs: number;
  /** Told of every round that failed; the next one comes after `everyMs`. */
  onError(error: unknown): void;
}

/** Does rounds of work, one at a time: at once when woken, and from time to time anyway. */
export class Loop {
  private running: Promise<void> | null = null;
  private stopped = false;
  private woken = false;
  private endPause: () => void = () => undefined;

  constructor(
    private readonly round: () => Promise<void>,
    private readonly options: LoopOptions,
  ) {}

  /** Begins with a first round. */
  start(): void {
    this.running ??= this.run();
  }

  /** Asks for a round now, or right after the present one. */
  readonly wake = (): void => {
    this.woken = true;
    this.endPause();
  };

  /** Ends after the present round, and waits for it. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const failed = await this.round().then(
        () => false,
        (error: unknown) => {
          this.options.onError(error);
          return true;
        },
      );
      // After a failure being woken does not count: an outage wakes often.
      if (!this.woken || failed) await this.pause(failed);
    }
  }

  private async pause(deaf: boolean): Promise<void> {
    if (this.stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.options.everyMs);
      this.endPause = () => {
        if (deaf && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
    this.endPause = () => undefined;
  }
}
