import type { ToldAttributes } from '@sojourn/store';
import type { House } from './house.js';
import type { Moved } from './tell-moved.js';
import { tellMoved } from './tell-moved.js';

type Written = Omit<ToldAttributes, 'root' | 'source'>;

/** What is to be told once a transaction is committed. */
export class Aftermath {
  private readonly journeys = new Set<string>();
  private readonly moves: Moved[] = [];
  private readonly written: Written[] = [];
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

  /** Attributes of a customer were written. */
  wrote(written: Written): void {
    this.written.push(written);
  }

  /** Tells it; after the commit. */
  tell({ counts, log, observer, ringRelay }: Pick<House, 'counts' | 'log' | 'observer' | 'ringRelay'>): void {
    for (const journeyId of this.journeys) counts.changed(journeyId);
    if (this.isRelayConcerned) ringRelay();
    for (const moved of this.moves) tellMoved(log, moved);
    for (const written of this.written) observer.see({ ...written, root: 'customer', source: 'journey' });
  }
}
