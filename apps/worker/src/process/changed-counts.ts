import type { Database } from '@sojourn/store';
import { notifyCounts } from '@sojourn/store';

const DEBOUNCE_MS = 250;

/**
 * Tells the API which journeys' figures have changed, at most four times a second each. News only, outside any
 * transaction: inside, NOTIFY would let one commit through at a time.
 */
export class ChangedCounts {
  private readonly journeys = new Set<string>();
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly database: Database,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Notes a journey whose figures may have changed; call it after the commit. */
  changed(journeyId: string): void {
    this.journeys.add(journeyId);
    this.timer ??= setTimeout(() => void this.tell(), DEBOUNCE_MS);
  }

  /** Tells what is still untold. */
  async tell(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    const journeyIds = [...this.journeys];
    this.journeys.clear();
    if (journeyIds.length === 0) return;
    // Whoever misses one of these sees the figures at the next change or reload.
    await notifyCounts(this.database, journeyIds).catch(this.onError);
  }
}
