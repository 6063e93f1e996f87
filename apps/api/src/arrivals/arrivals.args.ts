import { ArgsType, Field, ID } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging/page.args.js';

/** Which page of what came in. */
@ArgsType()
export class ArrivalsArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'What was done: `Order Completed`.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'A type of event: `track`, `identify`, …' })
  readonly type?: string | null;

  @Field(() => String, { nullable: true, description: 'The id of a customer, or a user or anonymous id.' })
  readonly customer?: string | null;

  @Field(() => ID, { nullable: true, description: 'The id of the key that it was sent with.' })
  readonly keyId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what was refused or set aside.' })
  readonly onlyProblems?: boolean | null;
}
