import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { CustomerEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { CustomerObject } from './customer.object.js';

/** One customer. */
@Resolver()
export class CustomerQuery {
  @Query(() => CustomerObject, { nullable: true })
  @Allow('viewer')
  async customer(
    @Load() { customers }: Loaders,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<CustomerEntity | null> {
    return customers.load(id);
  }
}
