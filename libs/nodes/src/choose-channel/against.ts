import { lookUp } from '@sojourn/conditions';
import type { StepContext } from '@sojourn/engine';
import { isBlank } from '../fields/is-blank.js';
import { channelInfo, paces } from '../sending/channel.js';
import { consentAgainst } from '../sending/consent.js';
import { addressOf, type Candidate, type ChooseChannelConfig } from './choose-channel.config.js';

/** Why a channel is left out, in words; null when it is permitted. */
export function against(
  candidate: Candidate,
  { purpose, topic, urgency, costUpTo = Infinity }: ChooseChannelConfig,
  { facts, now }: Pick<StepContext, 'facts' | 'now'>,
): string | null {
  const { channel, cost = 0 } = candidate;
  if (paces.indexOf(channelInfo[channel].pace) > paces.indexOf(urgency)) return 'too slow';
  if (cost > costUpTo) return `costs ${cost}`;
  const address = addressOf(candidate);
  if (address !== null && isBlank(lookUp(facts, address))) return 'no address';
  return consentAgainst({ channel, topic, purpose }, facts, now);
}
