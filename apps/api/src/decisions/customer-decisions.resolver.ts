import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection, CustomerEntity, Decided } from '@sojourn/store';
import { CustomerObject } from '../customers/customer.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { CustomerDecisionsArgs } from './customer-decisions.args.js';
import { DecisionConnection } from './decision-connection.object.js';

/** Why a customer entered journeys, and why not. */
@Resolver(() => CustomerObject)
export class CustomerDecisionsResolver {
  @ResolveField(() => DecisionConnection, {
    description: 'What triggers decided about them, newest first, for as long as decisions are kept.',
  })
  async decisions(
    @Parent() { id }: CustomerEntity,
    @Load() { decisionsOfCustomer }: Loaders,
    @Args() { journeyId, ...page }: CustomerDecisionsArgs,
  ): Promise<Connection<Decided>> {
    return decisionsOfCustomer(id, { ...pageRequest(page), ...(journeyId != null && { journeyId }) });
  }
}
