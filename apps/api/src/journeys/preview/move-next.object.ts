import { Field, Int, ObjectType } from '@nestjs/graphql';
import { MoveExample } from './move-example.object.js';
import { type NextStepKind, NextStepKindEnum } from './next-step-kind.enum.js';

/** What some of the people at a node would do next. */
@ObjectType({ description: 'What some of the people at a node would do next.' })
export class MoveNext {
  @Field(() => NextStepKindEnum)
  readonly kind!: NextStepKind;

  @Field(() => String, { nullable: true, description: 'Where; null when they are at no node then.' })
  readonly nodeId!: string | null;

  @Field(() => String, { nullable: true, description: 'That node in words.' })
  readonly caption!: string | null;

  @Field(() => String)
  readonly sentence!: string;

  @Field(() => Int, { description: 'How many of those who were looked at.' })
  readonly people!: number;

  @Field(() => [MoveExample], { description: 'At most three of them.' })
  readonly examples!: readonly MoveExample[];
}
