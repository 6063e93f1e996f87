import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  Connection,
  CustomerEntity,
  EnrollmentEntity,
  EventEntity,
  IdentifierKind,
} from '@sojourn/store';
import { EnrollmentConnection } from '../enrollments/enrollment-connection.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { CustomerObject } from './customer.object.js';
import { EventConnection } from './events/event-connection.object.js';

/** What leads on from a customer. */
@Resolver(() => CustomerObject)
export class CustomerResolver {
  @ResolveField(() => [String])
  async userIds(@Parent() { id }: CustomerEntity, @Load() loaders: Loaders): Promise<string[]> {
    return identifiers(loaders, id, 'user');
  }

  @ResolveField(() => [String])
  async anonymousIds(@Parent() { id }: CustomerEntity, @Load() loaders: Loaders): Promise<string[]> {
    return identifiers(loaders, id, 'anonymous');
  }

  @ResolveField(() => EventConnection)
  async events(
    @Parent() { id }: CustomerEntity,
    @Load() { eventsOfCustomer }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<EventEntity>> {
    return eventsOfCustomer(id, pageRequest(page));
  }

  @ResolveField(() => EnrollmentConnection)
  async enrollments(
    @Parent() { id }: CustomerEntity,
    @Load() { enrollmentsOfCustomer }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<EnrollmentEntity>> {
    return enrollmentsOfCustomer(id, pageRequest(page));
  }
}

async function identifiers(loaders: Loaders, customerId: string, kind: IdentifierKind): Promise<string[]> {
  const all = await loaders.identifiers.load(customerId);
  return all.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
}
