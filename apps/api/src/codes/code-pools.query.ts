import { Args, Query, Resolver } from '@nestjs/graphql';
import { type CodePoolEntity, type Connection, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { CodePoolConnection } from './code-pool-connection.object.js';

/** The pools of codes of the workspace, newest first; never the codes themselves. */
@Resolver()
export class CodePoolsQuery {
  constructor(private readonly store: Store) {}

  @Query(() => CodePoolConnection)
  @Allow('viewer')
  async codePools(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() page: PageArgs,
  ): Promise<Connection<CodePoolEntity>> {
    return this.store.codePools.page(workspaceId, pageRequest(page));
  }
}
