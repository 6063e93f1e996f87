import { act, type Arrival } from './arrive.js';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import type { Happening } from './happening.js';
import type { Plan } from './plan.js';
import { unmet } from './requirements.js';
import { chooseZone } from './time/choose-zone.js';
import { done, planNode, walk, walkFromStart, type Advanced, type Steps, type Surroundings } from './walk.js';

/** What the host knows beyond the facts. */
export interface AdvanceOptions {
  /** The workspace's zone: it holds when neither the customer nor the journey names one. */
  readonly zone: string;
}

type At<K extends Cursor['kind']> = Extract<Cursor, { kind: K }>;
type Heard<K extends Happening['kind']> = Extract<Happening, { kind: K }>;

/**
 * Takes an enrollment from rest to rest: pure, and the same for the same input. What has no bearing on the cursor
 * (a waking before its time, an answer nobody asked for) changes nothing: the same cursor, no effects.
 */
export function advance(
  steps: Steps,
  plan: Plan,
  cursor: Cursor,
  happening: Happening,
  facts: Facts,
  { zone }: AdvanceOptions,
): Advanced {
  const { now } = happening;
  const around = { steps, plan, facts, now, zone: chooseZone(facts, plan.timezone, zone) };
  if (cursor.kind === 'done') return unchanged(cursor);
  if (happening.kind === 'stopped') return stop(cursor, happening);
  switch (cursor.kind) {
    case 'entered':
      return happening.kind === 'woken' ? walkFromStart(around) : unchanged(cursor);
    case 'waiting':
      return happening.kind === 'woken' ? wake(around, cursor) : unchanged(cursor);
    case 'acting':
      return happening.kind === 'acted' ? goOn(around, cursor, happening) : unchanged(cursor);
  }
}

function unchanged(cursor: Cursor): Advanced {
  return { cursor, effects: [] };
}

function stop(cursor: Exclude<Cursor, At<'done'>>, { now, reason }: Heard<'stopped'>): Advanced {
  const end = { kind: 'exited', reason } as const;
  if (cursor.kind === 'entered') return done(end, cursor.visits, now, []);
  const { node, visit } = cursor;
  return done(end, cursor.visits, now, [
    { kind: 'visit-ended', node, visit, at: now, outcome: null, reason },
  ]);
}

/** What was awaited counts even when its time is over: it is looked for before the clock. */
function wake(around: Surroundings, cursor: At<'waiting'>): Advanced {
  const { now, plan, facts } = around;
  const { outcome, reason, until, wakesOn } = cursor;
  if (wakesOn.length > 0) {
    const requires = planNode(plan, cursor.node).action?.requires ?? [];
    if (unmet(requires, facts).length === 0) return walk(around, cursor, act(cursor, now));
  }
  return now < until ? unchanged(cursor) : walk(around, cursor, { kind: 'leaves', outcome, reason });
}

/** What an action brought is there for the nodes after it, in this walk already. */
function goOn(
  around: Surroundings,
  cursor: At<'acting'>,
  { outcome, reason, result }: Heard<'acted'>,
): Advanced {
  const arrival: Arrival = {
    kind: 'leaves',
    outcome,
    reason: reason ?? `Left by “${outcome}”`,
    ...(result !== undefined && { result }),
  };
  const { facts } = around;
  const results = result === undefined ? facts.results : { ...facts.results, [cursor.node]: result };
  return walk({ ...around, facts: { ...facts, results } }, cursor, arrival);
}
