import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UserEntity } from '@sojourn/store';
import { UserObject } from '../../access/user.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { DraftConflict } from './draft-conflict.object.js';

/** Who saved in between. */
@Resolver(() => DraftConflict)
export class DraftConflictResolver {
  @ResolveField(() => UserObject, { nullable: true })
  async savedBy(
    @Parent() { savedById }: DraftConflict,
    @Load() { users }: Loaders,
  ): Promise<UserEntity | null> {
    return savedById === null ? null : users.load(savedById);
  }
}
