import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Events that were set aside are on their way to the journeys again. */
@ObjectType({
  description: 'They are on their way to the journeys again. What fails once more is set aside once more.',
})
export class EventsRedriven {
  @Field(() => Int, {
    description:
      'How many this call has redriven: those that are not set aside are none, whoever names them.',
  })
  readonly redriven: number;

  @Field(() => Int, {
    description: 'How many of the workspace’s events are set aside now; with `before`, since before that.',
  })
  readonly left: number;

  constructor(redriven: number, left: number) {
    this.redriven = redriven;
    this.left = left;
  }
}
