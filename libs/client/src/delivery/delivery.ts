import type { Dropped } from '../events/outcomes.js';
import type { Outgoing } from '../events/outgoing.js';
import type { Settings } from '../settings.js';
import { letGo, pause } from './pause.js';
import { postBatch } from './post-batch.js';
import { Queue } from './queue.js';
import { tell } from './tell.js';
import type { Reason, Verdict } from './verdict.js';
import { waitBefore } from './wait-before.js';

interface Waiter {
  readonly until: number;
  readonly done: () => void;
}

/** Carries events to the server: one request at a time, in order, each until it is settled. */
export class Delivery {
  private readonly queue: Queue;
  private readonly waiters = new Set<Waiter>();
  private alarm: ReturnType<typeof setTimeout> | undefined;
  private underWay: readonly Outgoing[] = [];
  private attempt = new AbortController();
  private isRunning = false;

  constructor(private readonly settings: Settings) {
    this.queue = new Queue(settings.queueLimit);
  }

  /** Takes an event to be sent with others. */
  add(outgoing: Outgoing): void {
    if (!this.queue.add(outgoing)) {
      this.drop([outgoing], 'queue-full');
      return;
    }
    const { events, bytes, afterMs } = this.settings.batch;
    if (this.queue.length >= events || this.queue.bytes >= bytes) this.start();
    else if (!this.isRunning && this.alarm === undefined) {
      this.alarm = setTimeout(() => {
        this.start();
      }, afterMs);
      letGo(this.alarm);
    }
  }

  /** Sends what waits; true when it is settled, false when the time is up. */
  async flush(withinMs: number): Promise<boolean> {
    if (this.queue.length === 0) return true;
    this.start();
    return new Promise((resolve) => {
      // This one timer holds the process: somebody waits for the answer.
      const timer = setTimeout(() => {
        this.waiters.delete(waiter);
        resolve(false);
      }, withinMs);
      const done = (): void => {
        clearTimeout(timer);
        resolve(true);
      };
      const waiter = { until: this.queue.added, done };
      this.waiters.add(waiter);
    });
  }

  /** Sends what waits as long as it may, and drops the rest. */
  async finish(withinMs: number): Promise<boolean> {
    if (await this.flush(withinMs)) return true;
    this.drop(this.queue.clear(), 'time-up');
    this.attempt.abort();
    this.settle([]);
    return false;
  }

  /** Sends at once what may outlive a page, beside what is under way; without an answer it stays where it is. */
  sendOff(): void {
    const { events, bytes } = this.settings.batch;
    const spent = this.underWay.reduce((sum, each) => sum + each.bytes, 0);
    const batch = this.queue.portion({ events, bytes: bytes - spent }, this.underWay.length);
    if (batch.length === 0) return;
    void postBatch(this.settings, batch, this.attempt.signal).then((verdict) => {
      this.conclude(batch, verdict);
    });
  }

  private start(): void {
    clearTimeout(this.alarm);
    this.alarm = undefined;
    if (!this.isRunning) void this.run();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    let failures = 0;
    let portion = this.settings.batch;
    while (this.queue.length > 0) {
      this.attempt = new AbortController();
      this.underWay = this.queue.portion(portion);
      const verdict = await postBatch(this.settings, this.underWay, this.attempt.signal);
      const batch = this.underWay;
      this.underWay = [];
      this.conclude(batch, verdict);
      if (verdict.kind === 'too-large') portion = { ...portion, events: Math.ceil(batch.length / 2) };
      if (verdict.kind !== 'again') failures = 0;
      else {
        failures += 1;
        await this.postpone(failures, verdict);
      }
    }
    this.isRunning = false;
  }

  private async postpone(failures: number, { code, afterMs }: Verdict & { kind: 'again' }): Promise<void> {
    const { signal } = this.attempt;
    if (signal.aborted) return;
    const delayMs = waitBefore(failures, this.settings.retry, afterMs);
    tell(this.settings.onPostponed, { failures, delayMs, code });
    await pause(delayMs, signal, true);
  }

  private conclude(batch: readonly Outgoing[], verdict: Verdict): void {
    switch (verdict.kind) {
      case 'again':
        return;
      case 'taken':
        for (const { index, ...reason } of verdict.refused)
          this.refuse(batch.slice(index, index + 1), reason);
        break;
      case 'refused':
        this.refuse(batch, verdict);
        break;
      case 'too-large':
        // Several are sent again in smaller portions.
        if (batch.length > 1) return;
        this.refuse(batch, { code: 'too-large', reason: 'The server takes no event as large as this.' });
    }
    this.settle(batch);
  }

  private refuse(batch: readonly Outgoing[], { code, reason }: Reason): void {
    // A page that went away and came back has sent some twice, and is told once.
    for (const each of batch) {
      if (this.queue.holds(each)) tell(this.settings.onRefused, { event: each.event, code, reason });
    }
  }

  private drop(batch: readonly Outgoing[], code: Dropped['code']): void {
    for (const { event } of batch) tell(this.settings.onDropped, { event, code });
  }

  private settle(batch: readonly Outgoing[]): void {
    this.queue.settle(batch);
    for (const waiter of this.waiters) {
      if (this.queue.settled < waiter.until) continue;
      this.waiters.delete(waiter);
      waiter.done();
    }
  }
}
