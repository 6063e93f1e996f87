import { Field, ObjectType } from '@nestjs/graphql';
import type { CustomerList } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { ListObject } from './list.object.js';

/** A list that a customer is on. */
@ObjectType('CustomerList')
export class CustomerListObject implements Pick<CustomerList, 'list' | 'addedAt'> {
  @Field(() => ListObject)
  readonly list!: CustomerList['list'];

  @Field(() => DateTime)
  readonly addedAt!: Date;
}
