import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrollmentEntity, MessageEntry } from '@sojourn/store';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { captionIn } from '../../enrollments/visits/caption-in.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { TimelineMessageObject } from './timeline-message.object.js';

/** What leads on from a message in a timeline. */
@Resolver(() => TimelineMessageObject)
export class TimelineMessageResolver {
  @ResolveField(() => EnrollmentObject)
  async enrollment(
    @Parent() { enrollmentId }: MessageEntry,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(enrollmentId);
  }

  @ResolveField(() => String, { description: 'The node that had it, in words.' })
  async caption(@Parent() { enrollmentId, nodeId }: MessageEntry, @Load() loaders: Loaders): Promise<string> {
    return captionIn(loaders, enrollmentId, nodeId);
  }
}
