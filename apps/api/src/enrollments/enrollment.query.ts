import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { EnrollmentEntity } from '@sojourn/store';
import { Allow } from '../access/allow.decorator.js';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { EnrollmentObject } from './enrollment.object.js';

/** One enrollment. */
@Resolver()
export class EnrollmentQuery {
  @Query(() => EnrollmentObject, { nullable: true })
  @Allow('viewer')
  async enrollment(
    @Load() { enrollments }: Loaders,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<EnrollmentEntity | null> {
    return enrollments.load(id);
  }
}
