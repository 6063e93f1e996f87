import { mergeFacts, type FactsNeeded } from '@sojourn/conditions';
import type { Engine } from './create-engine.js';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import { isStale } from './is-stale.js';
import { move, waitedAlready, type VersionChange } from './move.js';
import { SKIPPED } from './outcomes.js';
import type { Plan } from './plan.js';
import type { AdvanceOptions } from './surroundings.js';

/** To which version an enrollment is to move, and where the people of nodes go that are gone. */
export type MoveTo = Pick<VersionChange, 'to' | 'mapping'>;

/** An enrollment as it stands, without what it would take to decide. Instants are milliseconds since 1970. */
export interface Standing {
  /** Of the version it is in. */
  readonly plan: Plan;
  readonly cursor: Cursor;
  readonly now: number;
  /** The last place in the order of receipt that the facts reflect. */
  readonly place: number;
  readonly options: AdvanceOptions;
  /** Moves that were asked of it before and are still to be made, in their order. */
  readonly moves: readonly MoveTo[];
  /** Its action is in somebody's hands, and is answered before anything else. */
  readonly isBusy: boolean;
  /** Since when its action was held by a pause that is over; null when none was. */
  readonly heldAt: number | null;
}

/** What an enrollment would do at once in another version, and where it would rest then. */
export type Foreseen =
  /** It waits at a node: on as before (`stays`), anew with what it has waited already (`counts`), or from now on. */
  | {
      readonly kind: 'waits';
      readonly node: string;
      /** When the wait ends by itself, in milliseconds since 1970; null = never. */
      readonly until: number | null;
      readonly since: 'stays' | 'counts' | 'now';
    }
  /** An action is carried out; `isUnderWay`: it is in somebody's hands already. */
  | { readonly kind: 'acts'; readonly node: string; readonly isUnderWay: boolean }
  /** A node asks the database as it gets there, which cannot be told before. */
  | { readonly kind: 'asks'; readonly node: string }
  /** It walks to an end, or leaves early; why, for people. */
  | { readonly kind: 'ends' | 'leaves'; readonly reason: string }
  /** The mapping takes it out of the journey. */
  | { readonly kind: 'is-taken-out' }
  /** It stays in its version until what is under way there is over. */
  | { readonly kind: 'moves-later'; readonly node: string }
  /** Its node is gone, and the mapping does not name it. */
  | { readonly kind: 'unmapped'; readonly node: string };

type Walker = Pick<Engine, 'advance' | 'factsNeeded'>;
type Place = Pick<Standing, 'plan' | 'cursor'>;

/** What has to be loaded before `foresee`. */
export function factsForeseen(engine: Walker, standing: Standing, change: MoveTo): FactsNeeded {
  const needed: FactsNeeded[] = [];
  let at: Place = standing;
  for (const { to, mapping } of [...standing.moves, change]) {
    const moved = move({ from: at.plan, to, mapping }, at.cursor, standing);
    if (moved.kind === 'leaves' || moved.kind === 'unmapped') break;
    at = { plan: to, cursor: moved.cursor };
    needed.push(engine.factsNeeded(to, moved.cursor));
  }
  return mergeFacts(...needed);
}

/**
 * What would become of an enrollment if it moved to another version now: the functions that decide, and nothing is
 * written. Whoever is to leave anyway is not for it.
 */
export function foresee(engine: Walker, standing: Standing, change: MoveTo, facts: Facts): Foreseen {
  const { moves, options, isBusy } = standing;
  let at: Place = standing;
  for (const each of [...moves, change]) {
    const { to, mapping } = each;
    const moved = move({ from: at.plan, to, mapping }, at.cursor, standing);
    if (moved.kind === 'unmapped')
      return { kind: each === change ? 'unmapped' : 'moves-later', node: moved.node };
    if (isBusy && at.cursor.kind === 'acting' && moved.kind !== 'stays')
      return { kind: 'moves-later', node: at.cursor.node };
    if (moved.kind === 'leaves') return { kind: 'is-taken-out' };
    const rested = moved.kind === 'enters' ? waitedAlready(engine, to, moved.cursor, facts, options) : null;
    at = { plan: to, cursor: rested?.cursor ?? moved.cursor };
  }
  return seen(standing, next(engine, standing, at, facts));
}

function next(engine: Walker, { now, place, heldAt, options }: Standing, at: Place, facts: Facts): Cursor {
  const { plan, cursor } = at;
  const isTooLate =
    heldAt !== null &&
    cursor.kind === 'acting' &&
    isStale(plan, { ...cursor, since: heldAt }, now, facts, options);
  const happening = isTooLate
    ? ({ kind: 'acted', outcome: SKIPPED, now, place } as const)
    : ({ kind: 'woken', now, place } as const);
  return engine.advance(plan, cursor, happening, facts, options).cursor;
}

function seen({ cursor: before, isBusy, now }: Standing, cursor: Cursor): Foreseen {
  switch (cursor.kind) {
    case 'waiting': {
      const { node, until } = cursor;
      const stays = before.kind === 'waiting' && before.visit === cursor.visit && before.until === until;
      return { kind: 'waits', node, until, since: stays ? 'stays' : cursor.since < now ? 'counts' : 'now' };
    }
    case 'acting':
      return {
        kind: 'acts',
        node: cursor.node,
        isUnderWay: isBusy && before.kind === 'acting' && before.visit === cursor.visit,
      };
    case 'asking':
      return { kind: 'asks', node: cursor.node };
    case 'done':
      return { kind: cursor.end.kind === 'finished' ? 'ends' : 'leaves', reason: cursor.end.reason };
    case 'entered':
      // The first step walks from the trigger to a rest or an end.
      throw new Error('an enrollment did not begin');
  }
}
