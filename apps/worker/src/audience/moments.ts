import { chooseZone, offsetAt } from '@sojourn/conditions';
import type { Engine, Plan } from '@sojourn/engine';
import type { AudienceAtWork } from '@sojourn/store';

/** When customers of a zone are due by a journey's calendar. Instants are milliseconds since 1970. */
export interface ZoneMoments {
  /** Whether they are due at the moment that the run looks at. */
  readonly isDue: boolean;
  /** The next moment that belongs to the run as well; null = none. */
  readonly next: number | null;
  /** The day of the moment where they are, such as `2026-11-26`. */
  readonly day: string;
}

/** Tells when customers are due, for one page of a run of the calendar: each zone is reckoned once. */
export function momentsOf(
  engine: Engine,
  plan: Plan,
  { dueBefore, workspaceZone }: Pick<AudienceAtWork, 'dueBefore' | 'workspaceZone'>,
  dueAt: number,
): (timezone: unknown) => ZoneMoments {
  const reckoned = new Map<string, ZoneMoments>();
  const reckon = (zone: string): ZoneMoments => {
    const facts = { customer: { timezone: zone }, entry: {}, results: {} };
    const after = (moment: number) => engine.nextDue(plan, facts, moment, { zone: workspaceZone });
    const next = after(dueAt);
    return {
      isDue: after(dueAt - 1) === dueAt,
      next: next !== null && (dueBefore === null || next < dueBefore) ? next : null,
      day: new Date(dueAt + offsetAt(dueAt, zone)).toISOString().slice(0, 10),
    };
  };
  return (timezone) => {
    const zone = chooseZone(timezone, plan.timezone, workspaceZone);
    const moments = reckoned.get(zone) ?? reckon(zone);
    reckoned.set(zone, moments);
    return moments;
  };
}
