import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 25;

/**
 * The time of a run: milliseconds since its beginning, but never far ahead of the kills. On a slow machine, where killing
 * takes longer, the load takes longer too, so that there is always something to be killed in the middle of.
 */
export class Pace {
  private readonly startedAt = performance.now();
  private share = 0;

  constructor(private readonly durationMs: number) {}

  /** How much of the killing is done, from 0 to 1. */
  done(share: number): void {
    this.share = share;
  }

  /** Waits for a moment of the run. */
  async until(atMs: number, givenUp: AbortSignal): Promise<void> {
    while (this.now < Math.min(atMs, this.durationMs)) {
      givenUp.throwIfAborted();
      await pause(EVERY_MS);
    }
  }

  private get now(): number {
    return Math.min(performance.now() - this.startedAt, this.durationMs * this.share);
  }
}
