import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { SegmentEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { SegmentObject } from './segment.object.js';

/** One segment. */
@Resolver()
export class SegmentQuery {
  @Query(() => SegmentObject, { nullable: true })
  @Allow('viewer')
  async segment(
    @Load() { segments }: Loaders,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<SegmentEntity | null> {
    return segments.load(id);
  }
}
