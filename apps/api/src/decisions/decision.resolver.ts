import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Decided, EnrollmentEntity, JourneyEntity, JourneyVersionEntity } from '@sojourn/store';
import { EnrollmentObject } from '../enrollments/enrollment.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { JourneyObject } from '../journeys/journey.object.js';
import { JourneyVersionObject } from '../journeys/versions/journey-version.object.js';
import { DecisionEventObject } from './decision-event.object.js';
import { decisionInWords } from './decision-in-words.js';
import { DecisionObject } from './decision.object.js';

/** What leads on from a decision. */
@Resolver(() => DecisionObject)
export class DecisionResolver {
  @ResolveField(() => String, { description: 'Why they entered, or why not, in plain words.' })
  sentence(@Parent() decided: Decided): string {
    return decisionInWords(decided);
  }

  @ResolveField(() => JourneyObject)
  async journey(
    @Parent() { journeyId }: Decided,
    @Load() { journeys }: Loaders,
  ): Promise<JourneyEntity | null> {
    return journeys.load(journeyId);
  }

  @ResolveField(() => JourneyVersionObject, { description: 'The version whose trigger looked.' })
  async version(
    @Parent() { versionId }: Decided,
    @Load() { versions }: Loaders,
  ): Promise<JourneyVersionEntity | null> {
    return versions.load(versionId);
  }

  @ResolveField(() => DecisionEventObject, {
    nullable: true,
    description: 'The event that had the trigger look; null when none of theirs did.',
  })
  event(@Parent() { event }: Decided): Decided['event'] {
    return event;
  }

  @ResolveField(() => EnrollmentObject, {
    nullable: true,
    description: 'What came of it, or the earlier run for which they were not let in again.',
  })
  async enrollment(
    @Parent() { enrollment }: Decided,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollment === null ? null : enrollments.load(enrollment.id);
  }
}
