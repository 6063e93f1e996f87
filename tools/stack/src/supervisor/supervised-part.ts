import { setTimeout as pause } from 'node:timers/promises';
import { describeEnd } from '../processes/server-process.js';
import { type Backoff, waitBefore } from './backoff.js';
import type { PartNews, RunningPart } from './part.js';

/** What `SupervisedPart` needs to know. */
export interface SupervisedPartOptions<T extends RunningPart> {
  readonly name: string;
  /** Starts it once; when the signal is given it ends what it has begun and rejects. */
  readonly start: (signal: AbortSignal) => Promise<T>;
  readonly backoff: Backoff;
  readonly news: PartNews;
}

/** A part that is started again whenever it ends, until it is stopped. */
export class SupervisedPart<T extends RunningPart> {
  private readonly stopping = new AbortController();
  private current: T | undefined;
  private launching: Promise<T> | undefined;
  private restarting = false;
  private nap = new AbortController();
  private care: Promise<void> = Promise.resolve();

  constructor(private readonly options: SupervisedPartOptions<T>) {}

  /** Starts it for the first time; a failure is the caller's, later ones are met with another attempt. */
  async start(): Promise<T> {
    const first = this.launch();
    // A stop that comes during the start waits for what the start leaves behind.
    this.care = first.then(
      (running) => this.keepRunning(running),
      () => undefined,
    );
    return first;
  }

  /** Ends it so that it starts again, this time at once. */
  async restart(): Promise<void> {
    this.nap.abort();
    // What is starting just now may have read the old code already.
    await this.launching?.catch(() => undefined);
    if (!this.current) return;
    this.restarting = true;
    await this.current.stop();
  }

  /** Ends it for good. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.current?.stop();
    await this.care;
  }

  /** Ends it for good, at once. */
  kill(): void {
    this.stopping.abort();
    this.current?.kill();
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private launch(): Promise<T> {
    this.launching = this.launchOnce();
    return this.launching;
  }

  private async launchOnce(): Promise<T> {
    const running = await this.options.start(this.stopping.signal);
    this.current = running;
    if (this.stopping.signal.aborted) await running.stop();
    return running;
  }

  private async keepRunning(first: T): Promise<void> {
    const { backoff } = this.options;
    let running: T | undefined = first;
    let attempt = 0;
    for (;;) {
      if (running && (await this.untilEnd(running)) >= backoff.wellAfterMs) attempt = 0;
      if (this.isStopping()) return;
      attempt = this.restarting ? 0 : attempt + 1;
      this.restarting = false;
      if (attempt > 0) await this.pauseBefore(attempt);
      if (this.isStopping()) return;
      running = await this.relaunch();
    }
  }

  /** How long it ran, in milliseconds. */
  private async untilEnd(running: T): Promise<number> {
    const since = performance.now();
    const end = await running.exited;
    this.current = undefined;
    const expected = this.restarting || this.isStopping();
    if (!expected) this.options.news(this.options.name, `ended (${describeEnd(end)})`);
    return performance.now() - since;
  }

  private async pauseBefore(attempt: number): Promise<void> {
    const { name, news, backoff } = this.options;
    const waitMs = waitBefore(attempt, backoff);
    news(name, `starts again in ${waitMs / 1000} s`);
    this.nap = new AbortController();
    const awake = AbortSignal.any([this.stopping.signal, this.nap.signal]);
    // A stop or a restart cuts the wait short; the caller looks for it.
    await pause(waitMs, undefined, { signal: awake }).catch(() => undefined);
  }

  private async relaunch(): Promise<T | undefined> {
    const { name, news } = this.options;
    const startedAt = performance.now();
    try {
      const running = await this.launch();
      news(name, `runs again, after ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
      return running;
    } catch (error) {
      if (!this.stopping.signal.aborted) news(name, `did not start: ${(error as Error).message}`);
      return undefined;
    }
  }
}
