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
    /** Is told when it is to come to an end. */
    private readonly round: (stopping: AbortSignal) => Promise<void>,
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
    await this.running;
  }

  private async run(stopping: AbortSignal): Promise<void> {
    while (!stopping.aborted) {
      this.bell = new AbortController();
      const failed = await this.roundFailed(stopping);
      // After a failure the bell is not heard: an outage rings often.
      await pause(this.options.everyMs, failed ? [stopping] : [stopping, this.bell.signal]);
    }
  }

  private async roundFailed(stopping: AbortSignal): Promise<boolean> {
    try {
      await this.round(stopping);
      return false;
    } catch (error) {
      this.options.onError(error);
      return true;
    }
  }
}

/** Waits for `ms`, or until one of the signals. */
async function pause(ms: number, until: readonly AbortSignal[]): Promise<void> {
  if (until.some(({ aborted }) => aborted)) return;
  // Not AbortSignal.any(): on Node 20 it keeps a trace of every call in a signal that lives long.
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer);
      for (const signal of until) signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    for (const signal of until) signal.addEventListener('abort', end);
  });
}
