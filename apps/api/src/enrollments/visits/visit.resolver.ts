import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { VisitEntity } from '@sojourn/store';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { VisitObject } from './visit.object.js';

/** What a visit takes from the versions that ran. */
@Resolver(() => VisitObject)
export class VisitResolver {
  @ResolveField(() => String, {
    description:
      'The node in words, as the version has it that the customer is in, or else the last that had it.',
  })
  async caption(
    @Parent() { enrollmentId, journeyId, nodeId }: VisitEntity,
    @Load() { enrollments, versions, captions }: Loaders,
  ): Promise<string> {
    const enrollment = await enrollments.load(enrollmentId);
    const version = enrollment && (await versions.load(enrollment.versionId));
    const caption = version?.plan.nodes[nodeId]?.caption;
    if (caption !== undefined) return caption;
    const known = await captions.load(journeyId);
    return known.find((node) => node.nodeId === nodeId)?.caption ?? nodeId;
  }
}
