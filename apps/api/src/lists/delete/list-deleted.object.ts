import { Field, ObjectType } from '@nestjs/graphql';

/** A list was deleted. */
@ObjectType()
export class ListDeleted {
  @Field(() => String)
  readonly key: string;

  constructor(key: string) {
    this.key = key;
  }
}
