import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Problem } from '@sojourn/journey';
import type {
  Connection,
  EnrollmentEntity,
  JourneyCounts,
  JourneyEntity,
  JourneyVersionEntity,
  UserEntity,
} from '@sojourn/store';
import { UserObject } from '../access/user.object.js';
import { EnrollmentConnection } from '../enrollments/enrollment-connection.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { ProblemObject } from '../problems/problem.object.js';
import { JourneyCountsObject } from './counts/journey-counts.object.js';
import { noCounts } from './counts/no-counts.js';
import { saysSomethingElse } from './draft/says-something-else.js';
import { JourneyEnrollmentsArgs } from './journey-enrollments.args.js';
import { JourneyObject } from './journey.object.js';
import { Proof } from './proof.service.js';
import { JourneyVersionConnection } from './versions/journey-version-connection.object.js';
import { JourneyVersionObject } from './versions/journey-version.object.js';

/** What leads on from a journey. */
@Resolver(() => JourneyObject)
export class JourneyResolver {
  constructor(private readonly proof: Proof) {}

  @ResolveField(() => UserObject, { nullable: true })
  async draftSavedBy(
    @Parent() journey: JourneyEntity,
    @Load() { users }: Loaders,
  ): Promise<UserEntity | null> {
    return journey.draftSavedBy === null ? null : users.load(journey.draftSavedBy);
  }

  @ResolveField(() => [ProblemObject], {
    description: 'What is wrong with the draft; errors block publishing.',
    complexity: ({ childComplexity }) => 10 + childComplexity,
  })
  async problems(@Parent() journey: JourneyEntity): Promise<readonly Problem[]> {
    return this.proof.problemsOf(journey);
  }

  @ResolveField(() => JourneyVersionObject, {
    nullable: true,
    description: 'The version new customers enter; null until the first publish.',
  })
  async version(
    @Parent() journey: JourneyEntity,
    @Load() { versions }: Loaders,
  ): Promise<JourneyVersionEntity | null> {
    return journey.versionId === null ? null : versions.load(journey.versionId);
  }

  @ResolveField(() => Boolean, { description: 'True when the draft says something else than the version.' })
  async hasUnpublishedChanges(
    @Parent() journey: JourneyEntity,
    @Load() { versions }: Loaders,
  ): Promise<boolean> {
    const version = journey.versionId === null ? null : await versions.load(journey.versionId);
    return version === null || saysSomethingElse(journey.draft, version.graph);
  }

  @ResolveField(() => JourneyVersionConnection)
  async versions(
    @Parent() { id }: JourneyEntity,
    @Load() { versionsOfJourney }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<JourneyVersionEntity>> {
    return versionsOfJourney(id, pageRequest(page));
  }

  @ResolveField(() => JourneyCountsObject)
  async counts(
    @Parent() { id }: JourneyEntity,
    @Load() { counts }: Loaders,
  ): Promise<Omit<JourneyCounts, 'journeyId'>> {
    return (await counts.load(id)) ?? noCounts;
  }

  @ResolveField(() => EnrollmentConnection)
  async enrollments(
    @Parent() { id }: JourneyEntity,
    @Load() { enrollmentsOfJourney }: Loaders,
    @Args() { state, nodeId, ...page }: JourneyEnrollmentsArgs,
  ): Promise<Connection<EnrollmentEntity>> {
    return enrollmentsOfJourney(id, {
      ...pageRequest(page),
      ...(state != null && { state }),
      ...(nodeId != null && { nodeId }),
    });
  }
}
