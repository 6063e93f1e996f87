import { Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@sojourn/journey';
import { Severity } from './severity.enum.js';

/** Something about a draft that a person should know. */
@ObjectType('Problem')
export class ProblemObject implements Problem {
  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  @Field(() => Severity)
  readonly severity!: Problem['severity'];

  @Field(() => [String])
  readonly path!: string[];

  @Field(() => String, { nullable: true })
  readonly nodeId?: string;
}
