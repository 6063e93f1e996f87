import { Field, ID, InputType } from '@nestjs/graphql';

/** What came of a task. */
@InputType()
export class CompleteTaskInput {
  @Field(() => ID)
  readonly taskId!: string;

  @Field(() => String, {
    description: 'In a word or a few, such as "reached": journeys choose their way by it.',
  })
  readonly outcome!: string;

  @Field(() => String, { nullable: true })
  readonly note?: string | null;
}
