import { spendRate, type Database } from '@sojourn/store';
import { measures } from '../../telemetry/measures.js';
import { TooManyEvents } from './too-many-events.js';

/** How long a key that has rested may send as fast as it likes, in seconds of its rate. */
const BURST_SECONDS = 10;

/** What a process takes for later when it asks, in seconds of the rate: so it asks ten times a second at most. */
const CHUNK_SECONDS = 0.1;

/** How a process and a key stand. */
interface Standing {
  /** Events that were taken from the rate and not sent yet. */
  left: number;
  /** Until when nothing can be had, by this process's clock in milliseconds. */
  emptyUntil: number;
}

/**
 * How many events a key may send. All processes take from the one rate of the key, in the database; each takes a little
 * more than it needs, so that most requests need not ask, and remembers when there is nothing to be had.
 */
export class EventRate {
  private readonly standings = new Map<string, Standing>();

  constructor(
    private readonly database: Database,
    /** Events a second, for each key. */
    private readonly perSecond: number,
  ) {}

  /** Takes so many events of a key from its rate. @throws TooManyEvents when they are too many for now */
  async take(apiKeyId: string, events: number): Promise<void> {
    const waitMs = await this.waitFor(apiKeyId, events);
    if (waitMs === 0) return;
    measures.events.add({ result: 'too-fast' }, events);
    throw new TooManyEvents(waitMs);
  }

  private async waitFor(apiKeyId: string, events: number): Promise<number> {
    const standing = this.standingOf(apiKeyId);
    if (standing.left < events) {
      const restsMs = standing.emptyUntil - performance.now();
      const waitMs = restsMs > 0 ? restsMs : await this.ask(apiKeyId, standing, events - standing.left);
      if (waitMs > 0) return waitMs;
    }
    // Below nothing when others took meanwhile: the next one asks for so much more.
    standing.left -= events;
    return 0;
  }

  private async ask(apiKeyId: string, standing: Standing, missing: number): Promise<number> {
    const chunk = Math.max(missing, this.perSecond * CHUNK_SECONDS);
    const waitMs = await spendRate(this.database, {
      apiKeyId,
      seconds: chunk / this.perSecond,
      mostSeconds: BURST_SECONDS,
    });
    if (waitMs > 0) standing.emptyUntil = performance.now() + waitMs;
    else standing.left += chunk;
    return waitMs;
  }

  private standingOf(apiKeyId: string): Standing {
    const known = this.standings.get(apiKeyId);
    if (known !== undefined) return known;
    const standing = { left: 0, emptyUntil: 0 };
    this.standings.set(apiKeyId, standing);
    return standing;
  }
}
