import { ArgsType, Field } from '@nestjs/graphql';
import { PageArgs } from '../graphql/paging/page.args.js';

/** Which page of which customers. */
@ArgsType()
export class CustomersArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  readonly search?: string | null;
}
