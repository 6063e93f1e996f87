import { ArgsType, Field, Int } from '@nestjs/graphql';

/** Which page of a list is asked for. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: 20 })
  readonly first!: number | null;

  @Field(() => String, { nullable: true })
  readonly after!: string | null;
}
