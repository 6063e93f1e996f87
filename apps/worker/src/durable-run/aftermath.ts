import type { House } from './house.js';
import type { Moved } from './tell-moved.js';
import { tellMoved } from './tell-moved.js';

/** What is to be told once a transaction is committed. */
export class Aftermath {
  private readonly journeys = new Set<string>();
  private readonly moves: Moved[] = [];
  private isRelayConcerned = false;

  /** A journey's figures may have changed. */
  concerns(journeyId: string): void {
    this.journeys.add(journeyId);
  }

  /** Events were recorded, or others ask for a nudge. */
  concernsRelay(): void {
    this.isRelayConcerned = true;
  }

  /** An enrollment has moved on. */
  moved(moved: Moved): void {
    this.moves.push(moved);
  }

  /** Tells it; after the commit. */
  tell({ counts, log, ringRelay }: Pick<House, 'counts' | 'log' | 'ringRelay'>): void {
    for (const journeyId of this.journeys) counts.changed(journeyId);
    if (this.isRelayConcerned) ringRelay();
    for (const moved of this.moves) tellMoved(log, moved);
  }
}
