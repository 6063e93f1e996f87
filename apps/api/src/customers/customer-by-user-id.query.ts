import { Args, Query, Resolver } from '@nestjs/graphql';
import { type CustomerEntity, Store } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import type { ReaderCredential } from '../access/credential.js';
import { Reader } from '../access/reader.decorator.js';
import { CustomerObject } from './customer.object.js';

/** One customer, by the user id under which an app knows them. */
@Resolver()
export class CustomerByUserIdQuery {
  constructor(private readonly store: Store) {}

  @Query(() => CustomerObject, { nullable: true })
  @Allow('viewer')
  async customerByUserId(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('userId', { type: () => String }) userId: string,
  ): Promise<CustomerEntity | null> {
    return this.store.customers.byUserId(workspaceId, userId);
  }
}
