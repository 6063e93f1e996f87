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

/** Reads the compiled plans of versions, by id; what is not there is left out. */
export async function readPlans(
  database: Database,
  versionIds: readonly string[],
): Promise<ReadonlyMap<string, Plan>> {
  const versions = await rows<{ readonly id: string; readonly plan: Plan }>(
    database,
    `SELECT id, plan FROM journey_version WHERE id = ANY($1::uuid[])`,
    [versionIds],
  );
  return new Map(versions.map(({ id, plan }) => [id, plan]));
}
