import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toText } from '@sojourn/conditions';
import type { Connection, CustomerEntity, JourneyEntity, SegmentEntity } from '@sojourn/store';
import { CustomerConnection } from '../customers/customer-connection.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { JourneyObject } from '../journeys/journey.object.js';
import { SegmentObject } from './segment.object.js';

/** What leads on from a segment. */
@Resolver(() => SegmentObject)
export class SegmentResolver {
  @ResolveField(() => String, { description: 'Its condition in plain words.' })
  inWords(@Parent() { condition }: SegmentEntity): string {
    return toText(condition);
  }

  @ResolveField(() => Int, { description: 'How many customers are in it.', complexity: 20 })
  async memberCount(@Parent() { key }: SegmentEntity, @Load() { segmentCounts }: Loaders): Promise<number> {
    return (await segmentCounts.load(key))?.count ?? 0;
  }

  @ResolveField(() => CustomerConnection, { description: 'Who is in it, the newest customers first.' })
  async members(
    @Parent() { key }: SegmentEntity,
    @Load() { membersOfSegment }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<CustomerEntity>> {
    return membersOfSegment(key, pageRequest(page));
  }

  @ResolveField(() => [JourneyObject], {
    description: 'The published journeys that let customers in as they come into it, or leave it; by name.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  async journeys(
    @Parent() { key }: SegmentEntity,
    @Load() { listenersOfSegment }: Loaders,
  ): Promise<readonly JourneyEntity[]> {
    return (await listenersOfSegment.load(key)).map(({ journey }) => journey);
  }
}
