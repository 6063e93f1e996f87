import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, CustomerEntity, ListEntity } from '@sojourn/store';
import { CustomerConnection } from '../customers/customer-connection.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { ListObject } from './list.object.js';

/** What leads on from a list. */
@Resolver(() => ListObject)
export class ListResolver {
  @ResolveField(() => Int, { description: 'How many customers are on it.', complexity: 20 })
  async memberCount(@Parent() { key }: ListEntity, @Load() { listCounts }: Loaders): Promise<number> {
    return (await listCounts.load(key))?.count ?? 0;
  }

  @ResolveField(() => CustomerConnection, { description: 'Who is on it, the newest customers first.' })
  async members(
    @Parent() { key }: ListEntity,
    @Load() { membersOfList }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<CustomerEntity>> {
    return membersOfList(key, pageRequest(page));
  }
}
