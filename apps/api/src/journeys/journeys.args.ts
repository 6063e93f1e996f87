import { ArgsType, Field } from '@nestjs/graphql';
import type { JourneyStatus } from '@sojourn/store';
import { PageArgs } from '../graphql/paging/page.args.js';
import { JourneyStatusEnum } from './journey-status.enum.js';

/** Which page of which journeys. */
@ArgsType()
export class JourneysArgs extends PageArgs {
  @Field(() => JourneyStatusEnum, { nullable: true })
  readonly status!: JourneyStatus | null;
}
