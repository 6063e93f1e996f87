import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { SetTestCustomerInput } from './set-test-customer.input.js';
import { SetTestCustomerResult } from './set-test-customer.union.js';
import { TestCustomerSet } from './test-customer-set.object.js';

/** Says whether a customer tries journeys out: rules that spare customers do not hold for them. */
@Resolver()
export class SetTestCustomerMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => SetTestCustomerResult)
  @Allow('publisher')
  async setTestCustomer(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => SetTestCustomerInput }) { customerId, isTest }: SetTestCustomerInput,
  ): Promise<typeof SetTestCustomerResult> {
    const customer = await this.store.customers.setTest(workspaceId, customerId, isTest);
    return customer === null ? new NotFound('customer') : new TestCustomerSet(customer);
  }
}
