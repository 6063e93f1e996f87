import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { JourneyVersionEntity, UserEntity } from '@sojourn/store';
import { UserObject } from '../../access/user.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { JourneyVersionObject } from './journey-version.object.js';

/** What leads on from a version. */
@Resolver(() => JourneyVersionObject)
export class JourneyVersionResolver {
  @ResolveField(() => UserObject, { nullable: true })
  async publishedBy(
    @Parent() version: JourneyVersionEntity,
    @Load() { users }: Loaders,
  ): Promise<UserEntity | null> {
    return version.publishedBy === null ? null : users.load(version.publishedBy);
  }
}
