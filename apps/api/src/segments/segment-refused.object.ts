import { Field, ObjectType } from '@nestjs/graphql';
import type { Problem } from '@sojourn/journey';
import { ProblemObject } from '../problems/problem.object.js';

/** A condition cannot be a segment's. */
@ObjectType({
  description: 'The condition cannot be a segment’s; paths begin at its root. Nothing was saved.',
})
export class SegmentRefused {
  @Field(() => [ProblemObject])
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    this.problems = problems;
  }
}
