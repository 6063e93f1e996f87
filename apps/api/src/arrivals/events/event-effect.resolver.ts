import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrollmentEntity, EventEffect } from '@sojourn/store';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { EventEffectObject } from './event-effect.object.js';

/** What leads on from an event's effect. */
@Resolver(() => EventEffectObject)
export class EventEffectResolver {
  @ResolveField(() => EnrollmentObject)
  async enrollment(
    @Parent() { enrollmentId }: EventEffect,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(enrollmentId);
  }
}
