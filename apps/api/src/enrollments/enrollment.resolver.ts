import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  CustomerEntity,
  EnrollmentEntity,
  JourneyEntity,
  JourneyVersionEntity,
  VisitEntity,
} from '@sojourn/store';
import { CustomerObject } from '../customers/customer.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { JourneyObject } from '../journeys/journey.object.js';
import { JourneyVersionObject } from '../journeys/versions/journey-version.object.js';
import { EnrollmentObject } from './enrollment.object.js';
import { pendingInWords } from './pending-in-words.js';
import { VisitObject } from './visits/visit.object.js';

/** What leads on from an enrollment. */
@Resolver(() => EnrollmentObject)
export class EnrollmentResolver {
  @ResolveField(() => JourneyObject)
  async journey(
    @Parent() { journeyId }: EnrollmentEntity,
    @Load() { journeys }: Loaders,
  ): Promise<JourneyEntity | null> {
    return journeys.load(journeyId);
  }

  @ResolveField(() => JourneyVersionObject)
  async version(
    @Parent() { versionId }: EnrollmentEntity,
    @Load() { versions }: Loaders,
  ): Promise<JourneyVersionEntity | null> {
    return versions.load(versionId);
  }

  @ResolveField(() => CustomerObject)
  async customer(
    @Parent() { customerId }: EnrollmentEntity,
    @Load() { customers }: Loaders,
  ): Promise<CustomerEntity | null> {
    return customers.load(customerId);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'What is wanted of it and has not been done yet, in words.',
  })
  pending(@Parent() enrollment: EnrollmentEntity): string | null {
    return pendingInWords(enrollment);
  }

  @ResolveField(() => [VisitObject], { complexity: ({ childComplexity }) => 1 + 10 * childComplexity })
  async visits(
    @Parent() { id }: EnrollmentEntity,
    @Load() { visits }: Loaders,
  ): Promise<readonly VisitEntity[]> {
    return visits.load(id);
  }
}
