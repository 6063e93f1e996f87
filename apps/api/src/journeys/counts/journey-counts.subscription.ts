import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import { type JourneyCounts, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { Authenticator } from '../../access/authenticator.service.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { notFound } from '../../graphql/graphql-errors.js';
import { readerOf } from '../../graphql/request-context.factory.js';
import { CountsFeed } from './counts-feed.service.js';
import { JourneyCountsObject } from './journey-counts.object.js';
import { liveValues } from './live-values.js';

/** The counts of a journey as they change. */
@Resolver()
export class JourneyCountsSubscription {
  constructor(
    private readonly store: Store,
    private readonly feed: CountsFeed,
    private readonly authenticator: Authenticator,
  ) {}

  @Subscription(() => JourneyCountsObject, {
    description: 'The counts of a journey: at once, and whenever they change (at most a few times a second).',
    resolve: (counts: JourneyCounts) => counts,
  })
  @Allow('viewer')
  journeyCounts(
    @Reader() credential: ReaderCredential,
    @Args('journeyId', { type: () => ID }) journeyId: string,
  ): AsyncIterableIterator<JourneyCounts> {
    return liveValues(this.feed.changesOf(journeyId), () => this.read(credential, journeyId));
  }

  // A session may have ended, or a key been revoked, since the last value.
  private async read(credential: ReaderCredential, journeyId: string): Promise<JourneyCounts> {
    const { workspaceId } = readerOf(await this.authenticator.renew(credential));
    const [counts] = await this.store.counts.ofJourneys(workspaceId, [journeyId]);
    if (!counts) throw notFound('There is no such journey in this workspace.');
    return counts;
  }
}
