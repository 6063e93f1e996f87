import type { Plan } from '@sojourn/engine';
import type { AudienceAtWork, AudienceCandidate } from '@sojourn/store';
import { nextCandidates } from '@sojourn/store';
import type { House } from '../durable-run/house.js';
import { momentsOf } from './moments.js';

/** A customer who is asked to come in. */
export interface Asked extends AudienceCandidate {
  /** By the calendar: the day it is where they are. */
  readonly day?: string;
}

/** The next customers of a run who are asked, and how far it has come with them. */
export interface Part {
  readonly asked: readonly Asked[];
  readonly reached: string | null;
  /** By the calendar: the earliest moment behind the present one at which somebody who was seen is due. */
  readonly nextDueAt: number | null;
  /** Whether there is nobody behind them. */
  readonly isLast: boolean;
}

// Those who are not due yet are passed over by the hundred.
const SEEN_AT_ONCE = 1_000;

/** Reads the next customers of a run, at most `limit` of them; by the calendar only those who are due at its moment. */
export async function nextPart(
  { dataSource, engine }: Pick<House, 'dataSource' | 'engine'>,
  run: AudienceAtWork,
  plan: Plan,
  limit: number,
): Promise<Part> {
  if (run.dueAt !== null) {
    const seen = await nextCandidates(dataSource, run, SEEN_AT_ONCE);
    return duePart(run, seen, limit, momentsOf(engine, plan, run, run.dueAt));
  }
  const asked = await nextCandidates(dataSource, run, limit);
  const reached = asked.at(-1)?.key ?? run.reached;
  return { asked, reached, nextDueAt: null, isLast: asked.length < limit };
}

function duePart(
  run: AudienceAtWork,
  seen: readonly AudienceCandidate[],
  limit: number,
  momentsIn: ReturnType<typeof momentsOf>,
): Part {
  const asked: Asked[] = [];
  let { reached, nextDueAt } = run;
  for (const candidate of seen) {
    const { isDue, next, day } = momentsIn(candidate.timezone);
    if (isDue && asked.length === limit) return { asked, reached, nextDueAt, isLast: false };
    if (isDue) asked.push({ ...candidate, day });
    if (next !== null) nextDueAt = Math.min(next, nextDueAt ?? next);
    reached = candidate.key;
  }
  return { asked, reached, nextDueAt, isLast: seen.length < SEEN_AT_ONCE };
}
