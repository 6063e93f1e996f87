import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { CodePoolEntity } from '@sojourn/store';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { CodePoolObject } from './code-pool.object.js';

/** How many codes a pool has. */
@Resolver(() => CodePoolObject)
export class CodePoolResolver {
  @ResolveField(() => Int, { description: 'How many codes were added.' })
  async total(@Parent() { id }: CodePoolEntity, @Load() { codes }: Loaders): Promise<number> {
    return (await codes.load(id))?.total ?? 0;
  }

  @ResolveField(() => Int, { description: 'How many of them nobody has yet.' })
  async left(@Parent() { id }: CodePoolEntity, @Load() { codes }: Loaders): Promise<number> {
    return (await codes.load(id))?.unused ?? 0;
  }
}
