import { type Backoff, defaultBackoff } from './backoff.js';
import type { PartNews, RunningPart } from './part.js';
import { SupervisedPart } from './supervised-part.js';

/** Leaves a second of the ten that Ctrl-C may take for the processes that must be killed after all. */
const ORDERLY_MS = 9_000;

/** What can be ended, in order or at once. */
export interface Stoppable {
  /** Ends it so that it starts again; for parts that can. */
  restart?(): Promise<void>;
  stop(): Promise<void>;
  kill(): void;
}

/** Starts parts, keeps them running, and stops them in an order. */
export class Supervisor {
  private readonly parts = new Map<string, Stoppable>();
  private readonly ending = new AbortController();

  constructor(
    private readonly news: PartNews,
    private readonly backoff: Backoff = defaultBackoff,
  ) {}

  /** Given when everything is to end, once and for all. */
  get signal(): AbortSignal {
    return this.ending.signal;
  }

  /** Starts a part and keeps it running from then on. */
  async start<T extends RunningPart>(name: string, start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.signal.throwIfAborted();
    const part = new SupervisedPart<T>({ name, start, backoff: this.backoff, news: this.news });
    this.parts.set(name, part);
    return part.start();
  }

  /** Takes in a part that lives in this process and so ends with it. */
  add(name: string, part: Stoppable): void {
    this.parts.set(name, part);
  }

  /** Ends a part so that it starts again at once, as after a change of its code. */
  async restart(name: string): Promise<void> {
    await this.parts.get(name)?.restart?.();
  }

  /** Stops what runs, one group after the other; parts that no group names come last. Returns within ten seconds. */
  async stop(order: readonly (readonly string[])[]): Promise<void> {
    this.ending.abort(new Error('The stack is being stopped.'));
    const named = new Set(order.flat());
    const others = [...this.parts.keys()].filter((name) => !named.has(name));
    const late = setTimeout(() => {
      this.kill();
    }, ORDERLY_MS);
    try {
      for (const group of [...order, others]) {
        await Promise.all(group.flatMap((name) => this.parts.get(name)?.stop() ?? []));
      }
    } finally {
      clearTimeout(late);
    }
  }

  /** Ends everything at once. */
  kill(): void {
    this.ending.abort(new Error('The stack is being stopped.'));
    for (const part of this.parts.values()) part.kill();
  }
}
