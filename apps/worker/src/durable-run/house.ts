import type { Engine } from '@sojourn/engine';
import type { AttributeObserver, Plans } from '@sojourn/store';
import type { DataSource } from 'typeorm';
import type { Paces } from '../asking/paces.js';
import type { ChangedCounts } from '../process/changed-counts.js';
import type { Log } from '../process/log.js';

/** What every decision is made with. */
export interface House {
  readonly dataSource: DataSource;
  readonly engine: Engine;
  readonly plans: Plans;
  readonly paces: Paces;
  readonly counts: ChangedCounts;
  /** Sees of which types the attributes are that journeys write. */
  readonly observer: Pick<AttributeObserver, 'see' | 'settled'>;
  /** The Temporal server this process works for. */
  readonly server: string;
  readonly log: Log;
  /** Tells the relay that there is something for it; called after the commit, returns at once. */
  ringRelay(): void;
}
