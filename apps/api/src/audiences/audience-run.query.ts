import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { AudienceRunEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { AudienceRunObject } from './audience-run.object.js';

/** One audience run. */
@Resolver()
export class AudienceRunQuery {
  @Query(() => AudienceRunObject, { nullable: true })
  @Allow('viewer')
  async audienceRun(
    @Load() { audienceRuns }: Loaders,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<AudienceRunEntity | null> {
    return audienceRuns.load(id);
  }
}
