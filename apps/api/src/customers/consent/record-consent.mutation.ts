import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ConsentRecorded } from './consent-recorded.object.js';
import { RecordConsentInput } from './record-consent.input.js';
import { RecordConsentResult } from './record-consent.union.js';

/** How channels and topics are written wherever they are named. */
const KEY = /^[a-z0-9-]{1,60}$/;
const NO_KEY = 'This is 1 to 60 lower-case letters, digits and hyphens.';

/** Writes down what a customer says about being written to. */
@Resolver()
export class RecordConsentMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => RecordConsentResult)
  @Allow('editor')
  async recordConsent(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => RecordConsentInput })
    { customerId, channel, topic = null, state }: RecordConsentInput,
  ): Promise<typeof RecordConsentResult> {
    if (!KEY.test(channel)) return new InvalidInput('channel', NO_KEY);
    if (topic !== null && !KEY.test(topic)) return new InvalidInput('topic', NO_KEY);
    const noted = await this.store.consents.record(workspaceId, { customerId, channel, topic, state });
    if (!noted) return new NotFound('customer');
    if (noted.hasWoken) this.relay.ring();
    return new ConsentRecorded(noted.isNew);
  }
}
