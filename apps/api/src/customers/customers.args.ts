import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging/page.args.js';

/** Which page of which customers. */
@ArgsType()
export class CustomersArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  readonly search?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a segment that they are in.' })
  readonly segment?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a list that they are on.' })
  readonly list?: string | null;
}
