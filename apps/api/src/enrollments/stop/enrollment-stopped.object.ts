import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { EnrollmentEntity } from '@sojourn/store';
import { EnrollmentObject } from '../enrollment.object.js';

/** A customer leaves a journey. */
@ObjectType({
  description: 'Nothing more is sent; inFlight messages had been handed over to a provider before.',
})
export class EnrollmentStopped {
  @Field(() => EnrollmentObject)
  readonly enrollment: EnrollmentEntity;

  @Field(() => Int)
  readonly inFlight: number;

  constructor(enrollment: EnrollmentEntity, inFlight: number) {
    this.enrollment = enrollment;
    this.inFlight = inFlight;
  }
}
