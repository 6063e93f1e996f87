import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type SetAsideEvent, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { SetAsideEventConnection } from './set-aside-event-connection.object.js';

/** What could not be brought to the journeys, and why. */
@Resolver()
export class SetAsideEventsQuery {
  constructor(private readonly store: Store) {}

  @Query(() => SetAsideEventConnection)
  @Allow('viewer')
  async setAsideEvents(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() page: PageArgs,
  ): Promise<Connection<SetAsideEvent>> {
    return this.store.setAside.page(workspaceId, pageRequest(page));
  }
}
