import { Field, ObjectType } from '@nestjs/graphql';
import type { PlacedDetail } from '../../http-problems/problem-details.js';
import { DataProblemObject } from './data-problem.object.js';

/** The data are not what the journey declares. */
@ObjectType({ description: 'The data do not fit the schema of the journey. Nobody was let in.' })
export class DataRefused {
  @Field(() => [DataProblemObject])
  readonly problems: readonly PlacedDetail[];

  constructor(problems: readonly PlacedDetail[]) {
    this.problems = problems;
  }
}
