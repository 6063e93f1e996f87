import type { PastMessage } from '@sojourn/conditions';

/** How far back it is looked, in milliseconds. */
const WINDOW_MS = 180 * 86_400_000;
/** Fewer messages than this say nothing. */
const LEAST_SENT = 3;

/** How a customer reacts to a channel. */
export interface Reaction {
  readonly sent: number;
  /** How many of them were opened, clicked or answered. */
  readonly reacted: number;
}

/** How often a customer reacted to a channel in the last 180 days; undefined when too little was sent to know. */
export function reactionTo(
  channel: string,
  messages: readonly PastMessage[],
  now: number,
): Reaction | undefined {
  const recent = messages.filter(({ channel: by, at: { sent } }) => by === channel && isRecent(sent, now));
  if (recent.length < LEAST_SENT) return undefined;
  const reacted = recent.filter(({ at }) => (at.opened ?? at.clicked ?? at.replied) !== undefined);
  return { sent: recent.length, reacted: reacted.length };
}

/** What share of the messages a customer reacted to; 0 when nothing is known. */
export function shareOf(reaction: Reaction | undefined): number {
  return reaction === undefined ? 0 : reaction.reacted / reaction.sent;
}

function isRecent(sent: number | undefined, now: number): boolean {
  return sent !== undefined && sent > now - WINDOW_MS && sent <= now;
}
