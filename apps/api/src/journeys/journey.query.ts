import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { JourneyEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { JourneyObject } from './journey.object.js';

/** One journey. */
@Resolver()
export class JourneyQuery {
  @Query(() => JourneyObject, { nullable: true })
  @Allow('viewer')
  async journey(
    @Load() { journeys }: Loaders,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<JourneyEntity | null> {
    return journeys.load(id);
  }
}
