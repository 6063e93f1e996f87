import { type Cursor, type Effect, type Facts, type Happening, type Plan, traceOf } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import type { StoredVisit } from '../../evidence/database-evidence.js';
import { engine } from '../model/engine.js';
import { ids } from './ids.test-helper.js';

/** A journey as customers walk it. */
export function compiled(journey: Journey): Plan {
  const result = engine.compile(journey);
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems));
  return result.plan;
}

/** Where a customer who has entered by the order comes by what happens, and their visits as they are stored. */
export function walk(
  plan: Plan,
  happenings: readonly Happening[],
  known: Pick<Facts, 'customer' | 'entry' | 'events'>,
): { readonly cursor: Cursor; readonly visits: readonly StoredVisit[] } {
  const options = { zone: 'UTC', journey: 'thanks', customer: ids.customer };
  let cursor: Cursor = engine.start({ entryPlace: 2, entryEvent: ids.order, enteredAt: 2_005 });
  const effects: Effect[] = [];
  for (const happening of happenings) {
    const events = known.events?.filter(({ place }) => place <= (happening.place ?? 0));
    const facts = { ...known, events: events ?? [], results: {} };
    const step = engine.advance(plan, cursor, happening, facts, options);
    cursor = step.cursor;
    effects.push(...step.effects);
  }
  const visits = traceOf(effects).map(({ node, visit: number, enteredAt, leftAt, outcome, reason }) => ({
    enrollmentId: ids.enrollment,
    workspaceId: ids.workspace,
    journeyId: ids.journey,
    node,
    number,
    enteredAt,
    leftAt,
    outcome,
    reason,
  }));
  return { cursor, visits };
}
