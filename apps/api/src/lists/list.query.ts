import { Args, Query, Resolver } from '@nestjs/graphql';
import type { ListEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { ListObject } from './list.object.js';

/** One list. */
@Resolver()
export class ListQuery {
  @Query(() => ListObject, { nullable: true })
  @Allow('viewer')
  async list(
    @Load() { lists }: Loaders,
    @Args('key', { type: () => String }) key: string,
  ): Promise<ListEntity | null> {
    return lists.load(key);
  }
}
