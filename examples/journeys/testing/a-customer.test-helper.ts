import type { Consent, Data, MessageReaction } from '@sojourn/conditions';
import type { ScriptedEvent, ScriptEntry, SimulatedCustomer } from '@sojourn/engine';
import { day } from './day.test-helper.js';

type Reaction = Exclude<MessageReaction, 'sent'>;
type PastMessage = NonNullable<SimulatedCustomer['messages']>[number];

/** A message of another journey, by a name for it, and what became of it before the story begins. */
export interface EarlierMessage {
  readonly name?: string;
  readonly channel: string;
  readonly at: number;
  readonly opened?: number;
}

/** A customer of a story, and everything that happens to them. Every method gives another customer. */
export class StoryCustomer {
  constructor(
    readonly customer: SimulatedCustomer,
    readonly script: readonly ScriptEntry[] = [],
  ) {}

  /** Has these attributes from the beginning. */
  whoIs(attributes: Data): StoryCustomer {
    return this.with({ attributes: { ...this.customer.attributes, ...attributes } });
  }

  /** Was seen for the first time then; otherwise a year before the story. */
  whoIsKnownSince(knownSince: number): StoryCustomer {
    return this.with({ knownSince });
  }

  /** Said yes to these channels. */
  whoAgreedTo(...channels: readonly string[]): StoryCustomer {
    return this.withConsent(channels, 'granted');
  }

  /** Said no to these channels. */
  whoRefused(...channels: readonly string[]): StoryCustomer {
    return this.withConsent(channels, 'denied');
  }

  /** Got this from another journey, before the story begins. */
  whoGot({ name = 'newsletter', channel, at, opened }: EarlierMessage): StoryCustomer {
    const message: PastMessage = {
      node: name,
      journey: 'another',
      channel,
      at: { sent: at, ...(opened !== undefined && { opened }) },
    };
    return this.with({ messages: [...(this.customer.messages ?? []), message] });
  }

  /** Does something; what lies before the story is their past. */
  did(
    event: string,
    properties: Data,
    at: number,
    more: Omit<ScriptedEvent, 'kind' | 'event' | 'properties'> = {},
  ): StoryCustomer {
    const done = { kind: 'event' as const, event, properties, at, ...more };
    if (at >= day(0)) return this.then(done);
    return this.with({ past: [...(this.customer.past ?? []), done] });
  }

  /** Becomes known for these attributes. */
  becomes(set: Data, at: number): StoryCustomer {
    return this.then({ kind: 'attributes', set, at });
  }

  /** Is one of those whom a business event concerns. */
  hears(event: string, properties: Data, at: number): StoryCustomer {
    return this.then({ kind: 'announcement', event, properties, at });
  }

  /** Had the last message of this name (a node's, or `whoGot`) delivered, bounced, opened, clicked or replied to. */
  had(message: string, reaction: Reaction, at: number): StoryCustomer {
    return this.then({ kind: 'reaction', node: message, reaction, at });
  }

  private with(more: Partial<SimulatedCustomer>): StoryCustomer {
    return new StoryCustomer({ ...this.customer, ...more }, this.script);
  }

  private then(entry: ScriptEntry): StoryCustomer {
    return new StoryCustomer(this.customer, [...this.script, entry]);
  }

  private withConsent(channels: readonly string[], state: Consent['state']): StoryCustomer {
    const consents = channels.map((channel) => ({ channel, topic: null, state }));
    return this.with({ consents: [...(this.customer.consents ?? []), ...consents] });
  }
}

/** Ada, who has an email address and has been known for a year. */
export function aCustomer(): StoryCustomer {
  return new StoryCustomer({
    id: 'ada',
    attributes: { first_name: 'Ada', email: 'ada@example.com' },
    knownSince: day(-365),
  });
}
