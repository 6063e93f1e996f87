import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type ListEntity, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { ListConnection } from './list-connection.object.js';

/** The lists of the workspace, by their keys. */
@Resolver()
export class ListsQuery {
  constructor(private readonly store: Store) {}

  @Query(() => ListConnection)
  @Allow('viewer')
  async lists(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() page: PageArgs,
  ): Promise<Connection<ListEntity>> {
    return this.store.lists.page(workspaceId, pageRequest(page));
  }
}
