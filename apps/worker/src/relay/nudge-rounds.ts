import { standingOfAudiences } from '@sojourn/store';
import { AudienceRoom } from './audience-room.js';
import { BackOff } from './back-off.js';
import type { NudgeParts } from './nudge-all.js';
import { nudgeAll } from './nudge-all.js';

/** What the rounds are gone with. */
export type NudgeRoundsParts = Omit<NudgeParts, 'backOff' | 'stopping'>;

// How soon those of audiences who wait for room are looked at again.
const LOOK_MS = 100;
// Whoever is released is decided about in less, unless workers do not keep up; the room is fitted as often.
const STANDING_MS = 200;

/**
 * The rounds of the relay that nudge. While some of an audience wait for room, one follows soon upon the other; `wake`
 * asks for it. The room is as large as the workers keep up with, and never larger than `audienceAtWork`.
 */
export function nudgeRounds(
  parts: NudgeRoundsParts,
  wake: () => void,
): (stopping: AbortSignal) => Promise<void> {
  const backOff = new BackOff();
  const room = new AudienceRoom(parts.audienceAtWork);
  let next: NodeJS.Timeout | undefined;
  /** On the clock of the process; null while nobody waits for room. */
  let fitAt: number | null = null;
  return async (stopping) => {
    if (fitAt !== null && performance.now() >= fitAt) {
      room.adapt(await standingOfAudiences(parts.dataSource, STANDING_MS, room.size));
      fitAt = null;
    }
    if (!(await nudgeAll({ ...parts, backOff, audienceAtWork: room.size, stopping }))) {
      fitAt = null;
      return;
    }
    fitAt ??= performance.now() + STANDING_MS;
    next ??= setTimeout(() => {
      next = undefined;
      wake();
    }, LOOK_MS).unref();
  };
}
