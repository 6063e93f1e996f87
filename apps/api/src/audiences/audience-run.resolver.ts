import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type AudienceRunEntity, type JourneyEntity, MOST_PROBLEMS, type UserEntity } from '@sojourn/store';
import { UserObject } from '../access/user.object.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { JourneyObject } from '../journeys/journey.object.js';
import { AudienceRowProblem } from './audience-row-problem.object.js';
import { AudienceRunObject } from './audience-run.object.js';
import { StayedOut } from './stayed-out.object.js';

/** What leads on from an audience run. */
@Resolver(() => AudienceRunObject)
export class AudienceRunResolver {
  @ResolveField(() => JourneyObject)
  async journey(
    @Parent() { journeyId }: AudienceRunEntity,
    @Load() { journeys }: Loaders,
  ): Promise<JourneyEntity | null> {
    return journeys.load(journeyId);
  }

  @ResolveField(() => UserObject, { nullable: true })
  async startedBy(
    @Parent() { startedBy }: AudienceRunEntity,
    @Load() { users }: Loaders,
  ): Promise<UserEntity | null> {
    return startedBy === null ? null : users.load(startedBy);
  }

  @ResolveField(() => [StayedOut], { description: 'Who was looked at and did not enter, by the reason.' })
  stayedOut(@Parent() { stayedOut }: AudienceRunEntity): readonly StayedOut[] {
    return Object.entries(stayedOut).map(([rule, count]) => new StayedOut(rule, count));
  }

  @ResolveField(() => Int, { description: 'How many rows could not be used.' })
  async problemCount(
    @Parent() { id }: AudienceRunEntity,
    @Load() { audienceProblemCounts }: Loaders,
  ): Promise<number> {
    return (await audienceProblemCounts.load(id))?.count ?? 0;
  }

  @ResolveField(() => [AudienceRowProblem], {
    description: `The first ${MOST_PROBLEMS} rows that could not be used.`,
    complexity: ({ childComplexity }) => 10 * childComplexity,
  })
  async problems(
    @Parent() { id }: AudienceRunEntity,
    @Load() { audienceProblems }: Loaders,
  ): Promise<readonly AudienceRowProblem[]> {
    const rows = await audienceProblems.load(id);
    return rows.map(({ number, problem }) => new AudienceRowProblem(number, problem));
  }
}
