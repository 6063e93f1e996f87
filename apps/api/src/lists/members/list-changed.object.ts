import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ListEntity, ListRowProblem, MembersChanged } from '@sojourn/store';
import { ListObject } from '../list.object.js';
import { ListRowProblemObject } from './list-row-problem.object.js';

/** Customers were put on a list, or taken off it. */
@ObjectType({ description: 'Done for everybody who was found; rows that name nobody are in nobody’s way.' })
export class ListChanged {
  @Field(() => ListObject)
  readonly list: ListEntity;

  @Field(() => Int, { description: 'How many were put on it, or taken off.' })
  readonly changed: number;

  @Field(() => Int, { description: 'How many were on it already, or were not on it.' })
  readonly unchanged: number;

  @Field(() => [ListRowProblemObject])
  readonly problems: readonly ListRowProblem[];

  constructor({ list, changed, unchanged, problems }: Extract<MembersChanged, { kind: 'changed' }>) {
    this.list = list;
    this.changed = changed;
    this.unchanged = unchanged;
    this.problems = problems;
  }
}
