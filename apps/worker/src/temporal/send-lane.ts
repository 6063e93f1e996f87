import { TryAgain } from '../acting/try-again.js';

/** How many a lane has room for. */
export interface LaneRoom {
  /** Sends in hand at once. */
  readonly sends: number;
  /** Sends that wait their turn, each in a slot that nothing else can use meanwhile. */
  readonly waiting: number;
}

/** How a lane waits, in milliseconds. */
export interface LanePatience {
  /** How long a send waits for its turn. */
  readonly turnMs: number;
  /** Sends that take longer make nobody wait: their provider is slow. */
  readonly slowMs: number;
}

const usual: LanePatience = { turnMs: 500, slowMs: 1_000 };

/**
 * The share of a process's local activities that sends may take. Under load it is full for moments, and a send that
 * goes elsewhere costs twice as much; so some wait their turn, unless sends take long: waiting for a slow provider would
 * keep everything else from its slots.
 */
export class SendLane {
  /** When each send in hand began, the oldest first. */
  private readonly inHand = new Map<symbol, number>();
  /** Those who wait, who has waited longest first; each takes its place when called. */
  private readonly waiting = new Set<() => void>();
  private lastTookMs = 0;

  constructor(
    private readonly room: LaneRoom,
    private readonly patience = usual,
  ) {}

  /**
   * Runs a send in the lane. Who is canceled waits no longer; what a canceled send does is its own matter.
   *
   * @throws TryAgain `lane-full` when there is no room for it
   */
  async run<T>(send: () => Promise<T>, canceled?: AbortSignal): Promise<T> {
    const place = Symbol();
    if (this.inHand.size < this.room.sends) this.enter(place);
    else await this.turn(place, canceled);
    try {
      return await send();
    } finally {
      this.leave(place);
    }
  }

  private enter(place: symbol): void {
    this.inHand.set(place, performance.now());
  }

  private async turn(place: symbol, canceled: AbortSignal | undefined): Promise<void> {
    if (this.waiting.size >= this.room.waiting || this.isSlow() || canceled?.aborted) throw laneFull();
    await new Promise<void>((resolve, reject) => {
      const stop = () => {
        clearTimeout(timer);
        canceled?.removeEventListener('abort', giveUp);
        this.waiting.delete(take);
      };
      const take = () => {
        stop();
        this.enter(place);
        resolve();
      };
      const giveUp = () => {
        stop();
        reject(laneFull());
      };
      const timer = setTimeout(giveUp, this.patience.turnMs);
      canceled?.addEventListener('abort', giveUp);
      this.waiting.add(take);
    });
  }

  private isSlow(): boolean {
    const [oldest = Infinity] = this.inHand.values();
    return Math.max(this.lastTookMs, performance.now() - oldest) > this.patience.slowMs;
  }

  /** The place goes to whoever has waited for longest, before anybody who comes now. */
  private leave(place: symbol): void {
    this.lastTookMs = performance.now() - (this.inHand.get(place) ?? 0);
    this.inHand.delete(place);
    const [next] = this.waiting;
    next?.();
  }
}

const laneFull = () => new TryAgain('lane-full');
