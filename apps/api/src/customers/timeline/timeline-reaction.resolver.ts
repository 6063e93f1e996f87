import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrollmentEntity, ReactionEntry } from '@sojourn/store';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { captionIn } from '../../enrollments/visits/caption-in.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { TimelineReactionObject } from './timeline-reaction.object.js';

/** What leads on from what became of a message in a timeline. */
@Resolver(() => TimelineReactionObject)
export class TimelineReactionResolver {
  @ResolveField(() => EnrollmentObject)
  async enrollment(
    @Parent() { enrollmentId }: ReactionEntry,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(enrollmentId);
  }

  @ResolveField(() => String, { description: 'The node that had it, in words.' })
  async caption(
    @Parent() { enrollmentId, nodeId }: ReactionEntry,
    @Load() loaders: Loaders,
  ): Promise<string> {
    return captionIn(loaders, enrollmentId, nodeId);
  }
}
