import type { Chance } from '../chance.js';
import { type PartName, partNames } from '../house/parts.js';

/** How much is killed, and how fast. */
export interface Killing {
  /** How often each part is killed. */
  readonly times: Readonly<Record<PartName, number>>;
  /** From the time when the house is whole enough until the next kill, in the mean. */
  readonly betweenMs: number;
}

/** One kill. */
export interface PlannedKill {
  readonly part: PartName;
  /** How many parts may be down still when it comes. */
  readonly mayBeDown: number;
  /** How long after that. */
  readonly pauseMs: number;
}

const TOGETHER = 0.6;

/**
 * Draws who is killed when: round by round, within each in an order and at moments of chance. Before the next kill the
 * house is whole again, or, as often, one part is down still; no more, for a house in ruins does nothing that could be
 * killed in the middle.
 */
export function planKills(chance: Chance, { times, betweenMs }: Killing): readonly PlannedKill[] {
  const rounds = Array.from({ length: Math.max(...Object.values(times)) }, (_, round) =>
    chance.shuffled(partNames.filter((part) => round < times[part])),
  );
  return rounds.flat().map((part) => ({
    part,
    mayBeDown: chance.happens(TOGETHER) ? 1 : 0,
    pauseMs: chance.between(0, 2 * betweenMs),
  }));
}
