import { Field, ObjectType } from '@nestjs/graphql';

/** There is no such thing here; a thing of another workspace gets the same answer. */
@ObjectType({ description: 'There is no such thing in this workspace.' })
export class NotFound {
  @Field(() => String)
  readonly message: string;

  constructor(
    thing:
      | 'journey'
      | 'key'
      | 'task'
      | 'pool'
      | 'message'
      | 'customer'
      | 'audience run'
      | 'enrollment'
      | 'segment'
      | 'attribute'
      | 'declared attribute'
      | 'list',
  ) {
    this.message = `There is no such ${thing} in this workspace.`;
  }
}
