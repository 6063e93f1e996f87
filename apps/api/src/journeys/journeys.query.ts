import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type JourneyEntity, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { JourneyConnection } from './journey-connection.object.js';
import { JourneysArgs } from './journeys.args.js';

/** The journeys of the workspace, newest first. */
@Resolver()
export class JourneysQuery {
  constructor(private readonly store: Store) {}

  @Query(() => JourneyConnection)
  @Allow('viewer')
  async journeys(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() { status, ...page }: JourneysArgs,
  ): Promise<Connection<JourneyEntity>> {
    return this.store.journeys.page(workspaceId, pageRequest(page), status ?? undefined);
  }
}
