import type { Step } from '@sojourn/engine';
import { channelInfo } from '../sending/channel.js';
import { against } from './against.js';
import { NONE, type Candidate, type ChooseChannelConfig } from './choose-channel.config.js';
import { reactionTo, shareOf, type Reaction } from './reaction.js';

/** Leaves by the permitted channel that the customer reacts to most; where nothing is known, by the first. */
export const chooseChannelStep: Step<ChooseChannelConfig> = {
  type: 'choose-channel',
  version: 1,
  enter(config, context) {
    const { facts, now } = context;
    const judged = config.channels.map((candidate) => ({
      candidate,
      against: against(candidate, config, context),
      reaction: reactionTo(candidate.channel, facts.messages ?? [], now),
    }));
    const permitted = judged.filter((each) => each.against === null);
    const leftOut = judged.flatMap((each) =>
      each.against === null ? [] : [`${titleOf(each.candidate)}: ${each.against}`],
    );
    // Sorting keeps the configured order where nothing speaks for either.
    const [best] = permitted.toSorted((a, b) => shareOf(b.reaction) - shareOf(a.reaction));
    const looked = Object.fromEntries(
      judged.map((each) => [`channel ${each.candidate.channel}`, wordsFor(each)]),
    );
    if (best === undefined) {
      return {
        kind: 'leave',
        outcome: NONE,
        reason: `No channel is permitted: ${leftOut.join('; ')}`,
        result: { channel: null },
        facts: looked,
      };
    }
    const why = `${titleOf(best.candidate)}: ${whyBest(best.reaction, permitted.length)}`;
    return {
      kind: 'leave',
      outcome: best.candidate.channel,
      reason: leftOut.length === 0 ? why : `${why}. Left out – ${leftOut.join('; ')}`,
      result: { channel: best.candidate.channel },
      facts: looked,
    };
  },
};

interface Judged {
  readonly against: string | null;
  readonly reaction: Reaction | undefined;
}

function wordsFor({ against: reason, reaction }: Judged): string {
  if (reason !== null) return reason;
  return reaction === undefined ? 'permitted' : `permitted, ${counted(reaction)}`;
}

function whyBest(reaction: Reaction | undefined, permitted: number): string {
  if (permitted === 1) return 'the only channel that is permitted';
  if (shareOf(reaction) === 0 || reaction === undefined) return 'the first that is permitted';
  return `what the customer reacts to most (${counted(reaction)})`;
}

function counted({ sent, reacted }: Reaction): string {
  return `${reacted} of ${sent} messages in 180 days`;
}

function titleOf({ channel }: Candidate): string {
  return channelInfo[channel].title;
}
