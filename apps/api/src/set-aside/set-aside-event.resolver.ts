import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CustomerEntity, SetAsideEvent } from '@sojourn/store';
import { CustomerObject } from '../customers/customer.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { SetAsideEventObject } from './set-aside-event.object.js';

/** What leads on from an event that was set aside. */
@Resolver(() => SetAsideEventObject)
export class SetAsideEventResolver {
  @ResolveField(() => CustomerObject, { nullable: true })
  async customer(
    @Parent() { customerId }: SetAsideEvent,
    @Load() { customers }: Loaders,
  ): Promise<CustomerEntity | null> {
    return customers.load(customerId);
  }
}
