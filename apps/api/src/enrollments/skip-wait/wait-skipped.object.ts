import { Field, ObjectType } from '@nestjs/graphql';
import type { EnrollmentEntity } from '@sojourn/store';
import { EnrollmentObject } from '../enrollment.object.js';

/** A test customer goes on as if the time of their wait had come. */
@ObjectType()
export class WaitSkipped {
  @Field(() => EnrollmentObject)
  readonly enrollment: EnrollmentEntity;

  constructor(enrollment: EnrollmentEntity) {
    this.enrollment = enrollment;
  }
}
