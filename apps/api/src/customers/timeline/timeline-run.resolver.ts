import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrollmentEntity, RunEntry } from '@sojourn/store';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { TimelineRunObject } from './timeline-run.object.js';

/** What leads on from a run in a timeline. */
@Resolver(() => TimelineRunObject)
export class TimelineRunResolver {
  @ResolveField(() => EnrollmentObject)
  async enrollment(
    @Parent() { enrollmentId }: RunEntry,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(enrollmentId);
  }
}
