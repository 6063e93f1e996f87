import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type KnownAttribute, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { AttributeConnection } from './attribute-connection.object.js';

/** The attributes of the workspace's customers and accounts, by path. */
@Resolver()
export class AttributesQuery {
  constructor(private readonly store: Store) {}

  @Query(() => AttributeConnection, {
    description:
      'What is known of customers and accounts, by path. 500 that nobody declared are remembered, and 500 that were.',
  })
  @Allow('viewer')
  async attributes(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() page: PageArgs,
  ): Promise<Connection<KnownAttribute>> {
    return this.store.attributes.page(workspaceId, pageRequest(page));
  }
}
