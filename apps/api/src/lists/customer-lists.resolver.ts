import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CustomerEntity, CustomerList } from '@sojourn/store';
import { CustomerObject } from '../customers/customer.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { CustomerListObject } from './customer-list.object.js';

/** The lists a customer is on. */
@Resolver(() => CustomerObject)
export class CustomerListsResolver {
  @ResolveField(() => [CustomerListObject], {
    description: 'By name.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  async lists(
    @Parent() { id }: CustomerEntity,
    @Load() { listsOfCustomer }: Loaders,
  ): Promise<readonly CustomerList[]> {
    return listsOfCustomer.load(id);
  }
}
