import { Field, ObjectType } from '@nestjs/graphql';
import type { EnrollmentEntity } from '@sojourn/store';
import { EnrollmentObject } from '../enrollment.object.js';

/** An enrollment that needed attention is tried again, from where it stands. */
@ObjectType()
export class EnrollmentRetried {
  @Field(() => EnrollmentObject)
  readonly enrollment: EnrollmentEntity;

  constructor(enrollment: EnrollmentEntity) {
    this.enrollment = enrollment;
  }
}
