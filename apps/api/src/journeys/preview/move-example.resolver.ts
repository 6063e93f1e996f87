import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { EnrollmentEntity } from '@sojourn/store';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { MoveExample } from './move-example.object.js';

/** Who an example is. */
@Resolver(() => MoveExample)
export class MoveExampleResolver {
  @ResolveField(() => EnrollmentObject)
  async enrollment(
    @Parent() { enrollmentId }: MoveExample,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(enrollmentId);
  }
}
