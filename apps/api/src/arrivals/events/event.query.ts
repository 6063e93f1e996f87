import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { type EventEntity, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { EventObject } from '../../customers/events/event.object.js';

/** One event. */
@Resolver()
export class EventQuery {
  constructor(private readonly store: Store) {}

  @Query(() => EventObject, { nullable: true })
  @Allow('viewer')
  async event(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EventEntity | null> {
    return this.store.events.byId(workspaceId, id);
  }
}
