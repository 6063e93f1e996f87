import { canonicalJson } from '@sojourn/journey';
import type { Cursor, Memory } from './cursor.js';
import type { Effect } from './effect.js';
import type { Engine } from './create-engine.js';
import type { Facts } from './facts.js';
import { arriveMemory } from './memory.js';
import type { Plan, PlanNode } from './plan.js';
import type { AdvanceOptions, Surroundings } from './surroundings.js';
import { cutShort, type Advanced } from './walk.js';

/** Where an enrollment stands in another version of its journey. */
export type Moved =
  /** At the same node, which is the same in both: nothing about it changes. */
  | { readonly kind: 'stays'; readonly cursor: Cursor }
  /** At a node that it is to enter anew: at once, or as of `cursor.since`, see `waitedAlready`. */
  | {
      readonly kind: 'enters';
      readonly cursor: Extract<Cursor, { kind: 'waiting' }>;
      readonly effects: readonly Effect[];
    }
  /** The mapping takes it out of the journey. */
  | { readonly kind: 'leaves'; readonly node: string }
  /** Its node is gone, and the mapping does not name it. */
  | { readonly kind: 'unmapped'; readonly node: string };

/** From which version to which, and where the people of nodes go that are gone, by node id; null = out of the journey. */
export interface VersionChange {
  readonly from: Plan;
  readonly to: Plan;
  readonly mapping: Readonly<Record<string, string | null>>;
}

/** Why a visit was left that a move to another version has cut short. */
export const MOVED = 'Moved to a new version of the journey';

/** When an enrollment is moved: in milliseconds since 1970, and the last place in the order of receipt by then. */
export type MoveMoment = Pick<Surroundings, 'now' | 'place'>;

/**
 * Takes an enrollment at rest into another version of its journey. It keeps what it remembers: goals, passes of loops,
 * events that have answered, and the moment since which it has been where it is; but a message begins with the move.
 */
export function move(
  { from, to, mapping }: VersionChange,
  cursor: Cursor,
  { now, place }: MoveMoment,
): Moved {
  if (cursor.kind === 'entered' || cursor.kind === 'done') return { kind: 'stays', cursor };
  const { node, visits, memory, since } = cursor;
  const target = Object.hasOwn(mapping, node) ? mapping[node] : node;
  if (target === null) return { kind: 'leaves', node };
  if (target === undefined || !Object.hasOwn(to.nodes, target)) return { kind: 'unmapped', node };
  if (target === node && isSame(cursor, from.nodes[node], to.nodes[node])) return { kind: 'stays', cursor };
  const visit = visits + 1;
  const beginsMessage = isMessage(to, target) && !(target === node && isMessage(from, node));
  const arrivedAt = beginsMessage ? place : memory?.nodePlace;
  return {
    kind: 'enters',
    cursor: {
      kind: 'waiting',
      node: target,
      visit,
      visits: visit,
      ...(memory !== undefined && { memory: arriving(to, target, memory, arrivedAt) }),
      since,
      until: since,
      outcome: null,
      reason: MOVED,
      wakesOn: [],
    },
    effects: [cutShort(cursor, now, MOVED), { kind: 'visit-began', node: target, visit, at: now }],
  };
}

/**
 * What a wait makes of the time that an enrollment had waited before it was moved to it: where it rests when it had
 * reached the node at `cursor.since`. Null when it would not have rested there: then it enters the node now.
 */
export function waitedAlready(
  engine: Pick<Engine, 'advance'>,
  to: Plan,
  cursor: Extract<Cursor, { kind: 'waiting' }>,
  facts: Facts,
  options: AdvanceOptions,
): Advanced | null {
  // Goals and exits are looked at as of now, by whoever wakes the enrollment next.
  const { goals: _goals, exits: _exits, watch: _watch, ...plan } = to;
  const place = cursor.memory?.nodePlace;
  const happening = {
    kind: 'woken' as const,
    now: cursor.since,
    ...(place !== undefined && { place }),
  };
  const entered = engine.advance(plan, cursor, happening, facts, options);
  return entered.cursor.kind === 'waiting' && entered.cursor.visit === cursor.visit ? entered : null;
}

/** As nothing tells when somebody of before places were kept has come to their node, they go on as they are. */
function arriving(plan: Plan, target: string, memory: Memory, place: number | undefined): Memory {
  return place === undefined ? memory : arriveMemory({ place, plan }, target, memory);
}

const isMessage = ({ nodes }: Plan, id: string) => nodes[id]?.message !== undefined;

/** An action under way stays what it is as long as it is one of its type; a wait, while it is configured the same. */
function isSame(cursor: Cursor, one: PlanNode | undefined, other: PlanNode | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.type !== other.type || one.version !== other.version) return false;
  if (cursor.kind === 'acting') return true;
  const partsOf = ({ config, action }: PlanNode) => canonicalJson([config, action ?? null]);
  return partsOf(one) === partsOf(other);
}
