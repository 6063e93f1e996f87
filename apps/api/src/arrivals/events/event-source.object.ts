import { Field, ObjectType } from '@nestjs/graphql';

/** Who sent something in. */
@ObjectType('EventSource', { description: 'Who sent something in, as far as is known.' })
export class EventSourceObject {
  @Field(() => String, { nullable: true, description: 'What the key it was sent with is called.' })
  readonly keyName!: string | null;

  @Field(() => String, { nullable: true, description: 'The library that sent it, by its own words.' })
  readonly library!: string | null;

  @Field(() => String, { nullable: true })
  readonly libraryVersion!: string | null;
}
