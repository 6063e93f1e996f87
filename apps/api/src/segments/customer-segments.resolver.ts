import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CustomerEntity, CustomerSegment } from '@sojourn/store';
import { CustomerObject } from '../customers/customer.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { CustomerSegmentObject } from './customer-segment.object.js';

/** The segments a customer is in. */
@Resolver(() => CustomerObject)
export class CustomerSegmentsResolver {
  @ResolveField(() => [CustomerSegmentObject], {
    description: 'By name.',
    complexity: ({ childComplexity }) => 1 + 10 * childComplexity,
  })
  async segments(
    @Parent() { id }: CustomerEntity,
    @Load() { segmentsOfCustomer }: Loaders,
  ): Promise<readonly CustomerSegment[]> {
    return segmentsOfCustomer.load(id);
  }
}
