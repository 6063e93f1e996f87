import { z } from 'zod';

/** The ways on which a customer can be reached. */
export const channels = ['email', 'sms', 'push', 'chat', 'in-app', 'phone', 'letter'] as const;
/** See `channels`. */
export type Channel = (typeof channels)[number];

/** How soon a message is seen, from soon to late. */
export const paces = ['minutes', 'hours', 'days'] as const;
/** See `paces`. */
export type Pace = (typeof paces)[number];

/** A way on which a customer can be reached. */
export interface ChannelInfo {
  readonly title: string;
  /** Where the address is found unless a node says otherwise; null: none is needed. */
  readonly address: string | null;
  /** How soon a message is seen there. */
  readonly pace: Pace;
}

/** What is known of each channel. */
export const channelInfo: Readonly<Record<Channel, ChannelInfo>> = {
  email: { title: 'Email', address: 'customer.email', pace: 'hours' },
  sms: { title: 'SMS', address: 'customer.phone', pace: 'minutes' },
  push: { title: 'Push', address: 'customer.push_token', pace: 'minutes' },
  chat: { title: 'Chat', address: 'customer.phone', pace: 'minutes' },
  'in-app': { title: 'In-app', address: null, pace: 'hours' },
  phone: { title: 'Phone', address: 'customer.phone', pace: 'hours' },
  letter: { title: 'Letter', address: 'customer.address', pace: 'days' },
};

/** A field that names a channel. */
export const channelField = z.enum(channels);
