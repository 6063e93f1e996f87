import { ArgsType, Field } from '@nestjs/graphql';
import type { EnrollmentState } from '@sojourn/store';
import { EnrollmentStateEnum } from '../enrollments/enrollment-state.enum.js';
import { PageArgs } from '../graphql/paging/page.args.js';

/** Which page of which enrollments of a journey. */
@ArgsType()
export class JourneyEnrollmentsArgs extends PageArgs {
  @Field(() => EnrollmentStateEnum, { nullable: true })
  readonly state?: EnrollmentState | null;

  @Field(() => String, { nullable: true })
  readonly nodeId?: string | null;
}
