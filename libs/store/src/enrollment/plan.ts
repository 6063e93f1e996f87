import type { Plan } from '@sojourn/engine';
import type { Database } from '../database/rows.js';
import { rows } from '../database/rows.js';

/** Reads the compiled plan of a version; throws when there is no such version. */
export async function readPlan(database: Database, versionId: string): Promise<Plan> {
  const [version] = await rows<{ readonly plan: Plan }>(
    database,
    `SELECT plan FROM journey_version WHERE id = $1`,
    [versionId],
  );
  if (!version) throw new Error(`journey version ${versionId} is gone`);
  return version.plan;
}
