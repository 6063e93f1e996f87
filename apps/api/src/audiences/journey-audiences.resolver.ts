import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AudienceRunEntity, Connection, JourneyEntity } from '@sojourn/store';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { pageRequest } from '../graphql/paging/page-request.js';
import { PageArgs } from '../graphql/paging/page.args.js';
import { JourneyObject } from '../journeys/journey.object.js';
import { AudienceRunConnection } from './audience-run-connection.object.js';

/** The audience runs of a journey. */
@Resolver(() => JourneyObject)
export class JourneyAudiencesResolver {
  @ResolveField(() => AudienceRunConnection, { description: 'Newest first.' })
  async audienceRuns(
    @Parent() { id }: JourneyEntity,
    @Load() { audienceRunsOfJourney }: Loaders,
    @Args() page: PageArgs,
  ): Promise<Connection<AudienceRunEntity>> {
    return audienceRunsOfJourney(id, pageRequest(page));
  }
}
