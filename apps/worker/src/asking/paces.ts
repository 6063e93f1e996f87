import { leasePaceSlots, type Pace, type PaceAsker } from '@sojourn/store';
import type { DataSource } from 'typeorm';

const AT_ONCE = 100;

/** Leases slots of paces: a pace's row is hot, so all who ask for it at once in this process are served in one go. */
export class Paces {
  private readonly lines = new Map<string, Line>();

  constructor(private readonly dataSource: DataSource) {}

  /** Leases a slot for a visit, unless it has one; no pace waits for another. */
  async lease(pace: Pace, asker: PaceAsker): Promise<void> {
    const key = JSON.stringify(pace);
    const line = this.lines.get(key) ?? { waiting: [], served: Promise.resolve() };
    this.lines.set(key, line);
    line.waiting.push(asker);
    const served = line.served.catch(() => undefined).then(() => this.serveNext(pace, line));
    line.served = served;
    try {
      await served;
    } finally {
      if (line.served === served) this.lines.delete(key);
    }
  }

  private async serveNext(pace: Pace, { waiting }: Line): Promise<void> {
    const askers = waiting.splice(0, Math.min(AT_ONCE, pace.amount));
    // Nobody: somebody before has served this one too.
    if (askers.length > 0) await leasePaceSlots(this.dataSource, pace, askers);
  }
}

interface Line {
  readonly waiting: PaceAsker[];
  served: Promise<void>;
}
