import { Field, ID, InputType } from '@nestjs/graphql';

/** Whom to take out of a journey, and why. */
@InputType()
export class StopEnrollmentInput {
  @Field(() => ID)
  readonly enrollmentId!: string;

  @Field(() => String, { description: 'Why, for people: it stands on the enrollment from then on.' })
  readonly reason!: string;
}
