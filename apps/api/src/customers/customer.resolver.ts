import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  AccountOfCustomer,
  Connection,
  ConsentEntity,
  CustomerEntity,
  EnrollmentEntity,
  EventEntity,
  IdentifierKind,
  InAppMessageEntity,
} from '@sojourn/store';
import { EnrollmentConnection } from '../enrollments/enrollment-connection.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { AccountObject } from './accounts/account.object.js';
import { ConsentObject } from './consent/consent.object.js';
import { CustomerObject } from './customer.object.js';
import { EventConnection } from './events/event-connection.object.js';
import { InAppMessageConnection } from './in-app/in-app-message-connection.object.js';

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

  @ResolveField(() => [AccountObject], {
    description: 'What they belong to, a hundred at most; those they came to last are first.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  async accounts(
    @Parent() { id }: CustomerEntity,
    @Load() { accounts }: Loaders,
  ): Promise<readonly AccountOfCustomer[]> {
    return accounts.load(id);
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

  @ResolveField(() => InAppMessageConnection, {
    description: 'Their inbox in the app, without what has expired unseen.',
  })
  async inAppMessages(
    @Parent() { id }: CustomerEntity,
    @Load() { inAppMessagesOfCustomer }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<InAppMessageEntity>> {
    return inAppMessagesOfCustomer(id, pageRequest(page));
  }

  @ResolveField(() => [ConsentObject], { complexity: ({ childComplexity }) => 1 + 10 * childComplexity })
  async consents(
    @Parent() { id }: CustomerEntity,
    @Load() { consents }: Loaders,
  ): Promise<readonly ConsentEntity[]> {
    return consents.load(id);
  }
}

async function identifiers(loaders: Loaders, customerId: string, kind: IdentifierKind): Promise<string[]> {
  const all = await loaders.identifiers.load(customerId);
  return all.filter((identifier) => identifier.kind === kind).map(({ value }) => value);
}
