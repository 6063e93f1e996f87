import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoveNext } from './move-next.object.js';

/** The people who stand at one node of older versions. */
@ObjectType({ description: 'The people who stand at one node of older versions.' })
export class MoveGroup {
  @Field(() => String, { nullable: true, description: 'Null: not at the first node yet.' })
  readonly nodeId!: string | null;

  @Field(() => String, { description: 'The node in words, as the version has it that they are in.' })
  readonly caption!: string;

  @Field(() => Int, { description: 'All of them.' })
  readonly people!: number;

  @Field(() => Boolean, { description: 'True when the new version has no such node.' })
  readonly isGone!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The node they move to; null while that is to be said, and when they leave the journey.',
  })
  readonly goesTo!: string | null;

  @Field(() => Boolean, { description: 'True when nothing can be published before the mapping names it.' })
  readonly needsMapping!: boolean;

  @Field(() => Int, { description: 'How many were looked at closely: `next` is about them.' })
  readonly lookedAt!: number;

  @Field(() => [MoveNext], { description: 'What they would do next, the most frequent first.' })
  readonly next!: readonly MoveNext[];
}
