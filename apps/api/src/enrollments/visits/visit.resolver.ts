import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { VisitEntity } from '@sojourn/store';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { captionIn } from './caption-in.js';
import { VisitObject } from './visit.object.js';

/** What a visit takes from the versions that ran. */
@Resolver(() => VisitObject)
export class VisitResolver {
  @ResolveField(() => String, {
    description:
      'The node in words, as the version has it that the customer is in, or else the last that had it.',
  })
  async caption(@Parent() { enrollmentId, nodeId }: VisitEntity, @Load() loaders: Loaders): Promise<string> {
    return captionIn(loaders, enrollmentId, nodeId);
  }
}
