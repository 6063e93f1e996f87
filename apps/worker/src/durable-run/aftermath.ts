import type { House } from './house.js';

/** What is to be told once a transaction is committed. */
export class Aftermath {
  private readonly journeys = new Set<string>();
  private isRelayConcerned = false;

  /** A journey's figures may have changed. */
  concerns(journeyId: string): void {
    this.journeys.add(journeyId);
  }

  /** Events were recorded, or others ask for a nudge. */
  concernsRelay(): void {
    this.isRelayConcerned = true;
  }

  /** Tells it; after the commit. */
  tell({ counts, ringRelay }: Pick<House, 'counts' | 'ringRelay'>): void {
    for (const journeyId of this.journeys) counts.changed(journeyId);
    if (this.isRelayConcerned) ringRelay();
  }
}
