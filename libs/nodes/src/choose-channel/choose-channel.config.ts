import { listed } from '@sojourn/conditions';
import { defineNodeType, type Config, type ConfigProblem } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { z } from 'zod';
import { fieldPath } from '../fields/field-path.js';
import { referenceKey } from '../fields/reference.js';
import { channelField, channelInfo, paces, type Channel } from '../sending/channel.js';
import { isPromotional, purposeField } from '../sending/purpose.js';

/** The way out of who cannot be reached by any of the channels. */
export const NONE = 'none';

const candidate = z.strictObject({
  channel: channelField.meta({ title: 'Channel' }),
  cost: z.number().min(0).optional().meta({
    title: 'Cost',
    description: 'What one message costs; nothing unless said otherwise.',
  }),
  to: fieldPath.optional().meta({
    title: 'Address',
    description: 'Where the address is found; the customer’s own unless said otherwise.',
    widget: 'field-path',
  }),
});

/** The configuration of a choice of the channel. */
export const chooseChannelConfig = z.strictObject({
  channels: z.array(candidate).min(1).max(7).meta({
    title: 'Channels',
    description: 'The first comes first for customers of whom we do not know what they react to.',
  }),
  purpose: purposeField,
  topic: referenceKey.optional().meta({
    title: 'Topic',
    description: 'The subscription topic whose consent counts.',
    widget: 'topic',
  }),
  urgency: z.enum(paces).default('days').meta({
    title: 'Has to be seen within',
    description: 'Channels that take longer are left out.',
  }),
  costUpTo: z.number().min(0).optional().meta({
    title: 'Cost up to',
    description: 'Channels on which one message costs more are left out.',
  }),
});

/** See `chooseChannelConfig`. */
export type ChooseChannelConfig = z.output<typeof chooseChannelConfig>;
/** A channel that may be chosen. */
export type Candidate = ChooseChannelConfig['channels'][number];

/** Chooses the channel that is right for this customer. */
export const chooseChannelType = defineNodeType({
  type: 'choose-channel',
  version: 1,
  kind: 'control',
  title: 'Choose channel',
  description: 'Chooses the permitted channel that this customer reacts to most, and says why.',
  category: 'Messages',
  order: 10,
  icon: 'route',
  config: chooseChannelConfig,
  defaults: {
    channels: [{ channel: 'push' }, { channel: 'email' }],
    purpose: 'promotional',
    urgency: 'days',
  },
  example: {
    channels: [{ channel: 'push' }, { channel: 'email' }, { channel: 'sms', cost: 0.07 }],
    purpose: 'promotional',
    topic: 'offers',
    costUpTo: 0.1,
  },
  outcomes: outcomesOf,
  warnsUndrawn: [NONE],
  also: ({ channels, purpose }) => [
    ...channels.flatMap(({ channel }, index) =>
      channels.findIndex((each) => each.channel === channel) === index ? [] : [twice(channel, index)],
    ),
    ...channels.flatMap(({ channel }, index) =>
      channel === 'phone' && isPromotional(purpose) ? [promotionalCall(index)] : [],
    ),
  ],
  unfinished: 'Choose the channel',
  caption: ({ channels }) =>
    `Choose the best of ${listed(
      channels.map(({ channel }) => channelInfo[channel].title),
      'and',
    )}`,
  traits: ({ channels }) => ({
    facts: {
      messages: 'any',
      consents: true,
      paths: channels.map(addressOf).filter((path) => path !== null),
    },
    brings: ['channel'],
  }),
});

/** Where a candidate's address is found; null when none is needed. */
export function addressOf({ channel, to }: Candidate): string | null {
  return to ?? channelInfo[channel].address;
}

/** The channels as far as a draft names them, then none. */
function outcomesOf({ channels }: Config): readonly Outcome[] {
  const named = z.array(z.object({ channel: channelField }).nullable().catch(null)).safeParse(channels);
  const known = new Set(named.success ? named.data.flatMap((each) => each?.channel ?? []) : []);
  return [
    ...[...known].map((channel) => ({ id: channel, title: channelInfo[channel].title })),
    { id: NONE, title: 'No channel' },
  ];
}

function twice(channel: Channel, index: number): ConfigProblem {
  return {
    code: 'repeated-channel',
    message: `${channelInfo[channel].title} is there twice.`,
    severity: 'error',
    path: ['channels', String(index), 'channel'],
  };
}

function promotionalCall(index: number): ConfigProblem {
  return {
    code: 'promotional-call',
    message: 'A call is never promotional: take the phone out, or say that this is a service.',
    severity: 'error',
    path: ['channels', String(index), 'channel'],
  };
}
