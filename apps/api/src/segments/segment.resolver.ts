import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { toText } from '@sojourn/conditions';
import type { SegmentEntity } from '@sojourn/store';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { SegmentObject } from './segment.object.js';

/** What leads on from a segment. */
@Resolver(() => SegmentObject)
export class SegmentResolver {
  @ResolveField(() => String, { description: 'Its condition in plain words.' })
  inWords(@Parent() { condition }: SegmentEntity): string {
    return toText(condition);
  }

  @ResolveField(() => Int, { description: 'How many customers are in it.', complexity: 20 })
  async memberCount(@Parent() { key }: SegmentEntity, @Load() { segmentCounts }: Loaders): Promise<number> {
    return (await segmentCounts.load(key))?.count ?? 0;
  }
}
