import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type RejectedEventEntity, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { pageRequest } from '../../graphql/paging/page-request.js';
import { PageArgs } from '../../graphql/paging/page.args.js';
import { RejectedEventConnection } from './rejected-event-connection.object.js';

/** What intake refused, and why. */
@Resolver()
export class RejectedEventsQuery {
  constructor(private readonly store: Store) {}

  @Query(() => RejectedEventConnection)
  @Allow('viewer')
  async rejectedEvents(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() page: PageArgs,
  ): Promise<Connection<RejectedEventEntity>> {
    return this.store.rejectedEvents.page(workspaceId, pageRequest(page));
  }
}
