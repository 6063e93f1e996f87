import { ArgsType, Field, ID } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging/page.args.js';

/** Which page of which decisions about a customer. */
@ArgsType()
export class CustomerDecisionsArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: 'Only what this journey decided.' })
  readonly journeyId?: string | null;
}
