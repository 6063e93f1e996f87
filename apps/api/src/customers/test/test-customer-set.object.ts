import { Field, ObjectType } from '@nestjs/graphql';
import type { CustomerEntity } from '@sojourn/store';
import { CustomerObject } from '../customer.object.js';

/** From their next entry on the customer tries journeys out, or does so no longer. */
@ObjectType()
export class TestCustomerSet {
  @Field(() => CustomerObject)
  readonly customer: CustomerEntity;

  constructor(customer: CustomerEntity) {
    this.customer = customer;
  }
}
