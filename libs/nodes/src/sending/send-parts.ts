import { factsNeeded, mergeFacts } from '@sojourn/conditions';
import { FAILED, SENT, SKIPPED, type Config, type ConfigProblem, type NodeTraits } from '@sojourn/engine';
import type { Outcome } from '@sojourn/sdk';
import { channelInfo, type Channel } from './channel.js';
import type { MessageFields } from './message-fields.js';
import { messageProblems } from './message-problems.js';
import { requiredAddress } from './required-address.js';

/** The way out of who was written to. */
export const sent: Outcome = { id: SENT, title: 'Sent' };
/** The way out of who was not, for a reason that is told. */
export const skipped: Outcome = { id: SKIPPED, title: 'Skipped' };
/** The way out when it could not be carried out. */
export const failed: Outcome = { id: FAILED, title: 'Failed' };

/** How actions of this folder are tried. */
export const sendRetry = { attempts: 10, timeoutMs: 30_000 };

/** A sound configuration of a message, whatever it says. */
export type Message = MessageFields & {
  readonly variants?: object | undefined;
  readonly [field: string]: unknown;
};

/** What tells one kind of send from another. */
export interface SendKind {
  readonly channel: Channel | ((config: Config) => Channel);
  readonly content: { missing(config: Message): readonly ConfigProblem[] };
  /** Where the address is found unless the configuration says so; the channel knows it, if this does not. */
  readonly address?: (config: Config) => string | undefined;
}

/** The parts that all sends have in common; `also` and `traits` bear any configuration that the schema accepts. */
export function sendParts({ channel, content, address }: SendKind) {
  const channelOf = typeof channel === 'function' ? channel : () => channel;
  return {
    kind: 'action',
    availability: 'engine-only',
    category: 'Messages',
    outcomes: [sent, skipped, failed],
    also: (config: Message) => [...content.missing(config), ...messageProblems(config)],
    traits: (config: Message) => ({ ...messageTraits(config, channelOf(config)), brings: ['messageId'] }),
    action: {
      lane: 'sends',
      retry: sendRetry,
      requires: (config: Config) => {
        const path = typeof config['to'] === 'string' ? config['to'] : address?.(config);
        const place = path ?? channelInfo[channelOf(config)].address;
        return place === null ? [] : [requiredAddress(place)];
      },
    },
  } as const;
}

/** What the proof asks about a message. */
export function messageTraits({ purpose, onlyIf, variants }: Message, channel: Channel) {
  return {
    message: { channel, purpose },
    facts: mergeFacts(
      onlyIf === undefined ? {} : factsNeeded(onlyIf),
      variants === undefined ? {} : { paths: ['customer.language'] },
    ),
    conditions: onlyIf === undefined ? [] : [{ path: ['onlyIf'], when: onlyIf }],
  } satisfies NodeTraits;
}
