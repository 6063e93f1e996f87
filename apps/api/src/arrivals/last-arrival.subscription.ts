import { ID, Resolver, Subscription } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Authenticator } from '../access/authenticator.service.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { readerOf } from '../graphql/request-context.factory.js';
import { liveValues } from '../journeys/counts/live-values.js';
import { ArrivalsFeed } from './arrivals-feed.service.js';

/** What came in last, as it changes. */
@Resolver()
export class LastArrivalSubscription {
  constructor(
    private readonly store: Store,
    private readonly feed: ArrivalsFeed,
    private readonly authenticator: Authenticator,
  ) {}

  @Subscription(() => ID, {
    nullable: true,
    description:
      'The id of what came in last, null before anything has: at once, and when more has come in (twice a second at most).',
    resolve: (id: string | null) => id,
  })
  @Allow('viewer')
  lastArrival(@Reader() credential: ReaderCredential): AsyncIterableIterator<string | null> {
    return liveValues(this.feed.changes(), () => this.read(credential));
  }

  // A session may have ended, or a key been revoked, since the last value.
  private async read(credential: ReaderCredential): Promise<string | null> {
    const { workspaceId } = readerOf(await this.authenticator.renew(credential));
    return this.store.arrivals.last(workspaceId);
  }
}
