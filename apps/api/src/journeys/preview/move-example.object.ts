import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../../graphql/date-time.scalar.js';

/** Somebody who would do this; the enrollment is resolved beside it. */
@ObjectType({ description: 'Somebody who would do this.' })
export class MoveExample {
  /** Id of the enrollment. */
  readonly enrollmentId: string;

  @Field(() => DateTime, { nullable: true, description: 'When they would go on from there by themselves.' })
  readonly until: Date | null;

  constructor(enrollmentId: string, until: number | null) {
    this.enrollmentId = enrollmentId;
    this.until = until === null ? null : new Date(until);
  }
}
