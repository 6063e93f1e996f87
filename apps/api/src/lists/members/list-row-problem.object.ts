import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ListRowProblem } from '@sojourn/store';

/** A row that names nobody. */
@ObjectType('ListRowProblem')
export class ListRowProblemObject implements ListRowProblem {
  @Field(() => Int, { description: 'Its number, from 1.' })
  readonly row!: number;

  @Field(() => String, { description: 'What stands there, and is the name of no customer.' })
  readonly name!: string;
}
