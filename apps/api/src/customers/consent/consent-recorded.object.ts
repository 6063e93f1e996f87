import { Field, ObjectType } from '@nestjs/graphql';

/** What the customer said is written down, and journeys that wait for it hear of it. */
@ObjectType()
export class ConsentRecorded {
  @Field(() => Boolean, { description: 'False when it said what held already.' })
  readonly isNew: boolean;

  constructor(isNew: boolean) {
    this.isNew = isNew;
  }
}
