import type { Plan } from '@sojourn/engine';
import type { Database } from '../database/rows.js';
import { readPlan } from './plan.js';

const MOST_KEPT = 500;

/** The compiled plans this process has used of late. A version never changes, so none goes stale. */
export class Plans {
  private readonly kept = new Map<string, Plan>();

  /** The plan of a version, read within the caller's transaction when it is not at hand. */
  async of(database: Database, versionId: string): Promise<Plan> {
    const plan = this.kept.get(versionId) ?? (await readPlan(database, versionId));
    // Deleting first makes it the youngest; the first key is the one that was not used for longest.
    this.kept.delete(versionId);
    this.kept.set(versionId, plan);
    const [eldest] = this.kept.keys();
    if (this.kept.size > MOST_KEPT && eldest !== undefined) this.kept.delete(eldest);
    return plan;
  }
}
