import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CustomerEntity, EnrollmentEntity, JourneyEntity, TriggerCallEntity } from '@sojourn/store';
import { CustomerObject } from '../../customers/customer.object.js';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { JourneyObject } from '../../journeys/journey.object.js';
import { TriggerCallObject } from './trigger-call.object.js';

/** What leads on from a call. */
@Resolver(() => TriggerCallObject)
export class TriggerCallResolver {
  @ResolveField(() => JourneyObject)
  async journey(
    @Parent() { journeyId }: TriggerCallEntity,
    @Load() { journeys }: Loaders,
  ): Promise<JourneyEntity | null> {
    return journeys.load(journeyId);
  }

  @ResolveField(() => CustomerObject)
  async customer(
    @Parent() { customerId }: TriggerCallEntity,
    @Load() { customers }: Loaders,
  ): Promise<CustomerEntity | null> {
    return customers.load(customerId);
  }

  @ResolveField(() => EnrollmentObject, { nullable: true, description: 'There when the customer entered.' })
  async enrollment(
    @Parent() { enrollmentId }: TriggerCallEntity,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollmentId === null ? null : enrollments.load(enrollmentId);
  }
}
