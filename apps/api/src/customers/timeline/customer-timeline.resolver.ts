import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttributeOrigin, CustomerEntity, Timeline } from '@sojourn/store';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { pageRequest } from '../../graphql/paging/page-request.js';
import { PageArgs } from '../../graphql/paging/page.args.js';
import { CustomerObject } from '../customer.object.js';
import { AttributeOriginObject } from '../origins/attribute-origin.object.js';
import { TimelineConnection } from './timeline-connection.object.js';

/** All that has happened with a customer, and what is known from where. */
@Resolver(() => CustomerObject)
export class CustomerTimelineResolver {
  @ResolveField(() => TimelineConnection, {
    description:
      'All that has happened with them, newest first: events, messages and what became of them, journeys entered, left and not entered, consents.',
  })
  async timeline(
    @Parent() { id }: CustomerEntity,
    @Load() { timelineOfCustomer }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Timeline> {
    return timelineOfCustomer(id, pageRequest(page));
  }

  @ResolveField(() => [AttributeOriginObject], {
    description:
      'When and by what each attribute was last set; those are missing of which it is not known, or too long ago.',
    complexity: ({ childComplexity }) => 100 + 10 * childComplexity,
  })
  async attributeOrigins(
    @Parent() { id }: CustomerEntity,
    @Load() { attributeOrigins }: Loaders,
  ): Promise<readonly AttributeOrigin[]> {
    return attributeOrigins.load(id);
  }
}
