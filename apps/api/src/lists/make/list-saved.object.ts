import { Field, ObjectType } from '@nestjs/graphql';
import type { ListEntity } from '@sojourn/store';
import { ListObject } from '../list.object.js';

/** A list was made, or named anew. */
@ObjectType()
export class ListSaved {
  @Field(() => ListObject)
  readonly list: ListEntity;

  constructor(list: ListEntity) {
    this.list = list;
  }
}
