import type { Engine, Plan } from '@sojourn/engine';

/** Where every local time comes first on earth. */
const FIRST_ZONE = 'Etc/GMT-14';

/** The next moment of a calendar anywhere after another one; instants are milliseconds since 1970, null = never. */
export function earliestDue(engine: Engine, plan: Plan, after: number, workspaceZone: string): number | null {
  const zones = [FIRST_ZONE, ...Intl.supportedValuesOf('timeZone')];
  const moments = zones.flatMap((zone) => dueIn(zone, engine, plan, after, workspaceZone) ?? []);
  return moments.length === 0 ? null : Math.min(...moments);
}

/**
 * From which moment on the next run of a calendar takes over from the one that begins at a moment: where a local time
 * comes first. Until then one run takes in the zones one after the other.
 */
export function nextRunDue(engine: Engine, plan: Plan, dueAt: number, workspaceZone: string): number | null {
  return dueIn(FIRST_ZONE, engine, plan, dueAt, workspaceZone);
}

function dueIn(
  timezone: string,
  engine: Engine,
  plan: Plan,
  after: number,
  workspaceZone: string,
): number | null {
  const facts = { customer: { timezone }, entry: {}, results: {} };
  return engine.nextDue(plan, facts, after, { zone: workspaceZone });
}
