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
  private readonly stopping = new AbortController();
  private bell = new AbortController();

  constructor(
    private readonly round: () => Promise<void>,
    private readonly options: LoopOptions,
  ) {}

  /** Begins with a first round. */
  start(): void {
    this.running ??= this.run(this.stopping.signal);
  }

  /** Asks for a round now, or right after the present one. */
  readonly wake = (): void => {
    this.bell.abort();
  };

  /** Ends after the present round, and waits for it. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
  }

  private async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      this.bell = new AbortController();
      try {
        await this.round();
        if (!stopping.aborted) await pause(this.options.everyMs, this.bell.signal);
      } catch (error) {
        this.options.onError(error);
        // The bell is not heard here: an outage rings often.
        await pause(this.options.everyMs, stopping);
      }
    }
  }
}

/** Waits for `ms`, or until the signal. */
async function pause(ms: number, until: AbortSignal): Promise<void> {
  if (until.aborted) return;
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      until.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    until.addEventListener('abort', end);
  });
}
