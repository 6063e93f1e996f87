import { Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@sojourn/journey';
import { ProblemObject } from '../../problems/problem.object.js';

/** The draft has errors; nothing was published. */
@ObjectType()
export class PublishRefused {
  @Field(() => [ProblemObject])
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    this.problems = problems;
  }
}
