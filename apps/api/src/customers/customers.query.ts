import { Args, Query, Resolver } from '@nestjs/graphql';
import { type Connection, type CustomerEntity, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { badInput } from '../graphql/graphql-errors.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { CustomerConnection } from './customer-connection.object.js';
import { CustomersArgs } from './customers.args.js';

const SEARCH_CHARACTERS = 200;

/** The customers of the workspace, newest first; only those of a segment, a list, a text in their names and addresses. */
@Resolver()
export class CustomersQuery {
  constructor(private readonly store: Store) {}

  @Query(() => CustomerConnection)
  @Allow('viewer')
  async customers(
    @Reader() { workspaceId }: ReaderCredential,
    @Args() { search, segment, list, ...page }: CustomersArgs,
  ): Promise<Connection<CustomerEntity>> {
    if (search != null && search.length > SEARCH_CHARACTERS) {
      throw badInput(`"search" has at most ${SEARCH_CHARACTERS} characters.`);
    }
    return this.store.customers.page(workspaceId, pageRequest(page), {
      search: search ?? undefined,
      segment: segment ?? undefined,
      list: list ?? undefined,
    });
  }
}
