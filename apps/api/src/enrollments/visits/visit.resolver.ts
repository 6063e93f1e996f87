import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { VisitEntity } from '@sojourn/store';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { VisitObject } from './visit.object.js';

/** What a visit takes from the version that ran. */
@Resolver(() => VisitObject)
export class VisitResolver {
  @ResolveField(() => String, { description: 'The node in words, as the version that ran has it.' })
  async caption(
    @Parent() { enrollmentId, nodeId }: VisitEntity,
    @Load() { enrollments, versions }: Loaders,
  ): Promise<string> {
    const enrollment = await enrollments.load(enrollmentId);
    const version = enrollment && (await versions.load(enrollment.versionId));
    return version?.plan.nodes[nodeId]?.caption ?? nodeId;
  }
}
