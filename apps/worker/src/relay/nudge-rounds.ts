import { standingOfAudiences } from '@sojourn/store';
import { AudienceRoom } from './audience-room.js';
import { BackOff } from './back-off.js';
import type { NudgeParts } from './nudge-all.js';
import { nudgeAll } from './nudge-all.js';

/** What the rounds are gone with. */
export type NudgeRoundsParts = Omit<NudgeParts, 'backOff' | 'stopping'>;

// How soon those of audiences who wait for room are looked at again; whoever is released is decided about in less time.
const ROOM_MS = 200;

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
  let isToAdapt = false;
  return async (stopping) => {
    if (isToAdapt) room.adapt(await standingOfAudiences(parts.dataSource, ROOM_MS, room.size));
    isToAdapt = false;
    if (!(await nudgeAll({ ...parts, backOff, audienceAtWork: room.size, stopping }))) return;
    next ??= setTimeout(() => {
      next = undefined;
      isToAdapt = true;
      wake();
    }, ROOM_MS).unref();
  };
}
