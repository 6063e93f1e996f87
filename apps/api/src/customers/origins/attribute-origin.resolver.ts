import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AttributeOrigin, EnrollmentEntity } from '@sojourn/store';
import { EnrollmentObject } from '../../enrollments/enrollment.object.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { AttributeOriginObject } from './attribute-origin.object.js';

/** What leads on from an attribute's origin. */
@Resolver(() => AttributeOriginObject)
export class AttributeOriginResolver {
  @ResolveField(() => EnrollmentObject, { nullable: true, description: 'The run whose node set it.' })
  async enrollment(
    @Parent() { enrollmentId }: AttributeOrigin,
    @Load() { enrollments }: Loaders,
  ): Promise<EnrollmentEntity | null> {
    return enrollmentId === null ? null : enrollments.load(enrollmentId);
  }
}
