import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Notifier, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { userIdOf, type ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { CustomerErased } from './customer-erased.object.js';
import { EraseCustomerResult } from './erase-customer.union.js';
import { ErasureObject } from './erasure.object.js';

/** Erases a customer, for ever. */
@Resolver()
export class EraseCustomerMutation {
  constructor(
    private readonly store: Store,
    private readonly relay: Notifier,
  ) {}

  @Mutation(() => EraseCustomerResult)
  @Allow('admin')
  async eraseCustomer(
    @Reader() credential: ReaderCredential,
    @Args('customerId', { type: () => ID }) customerId: string,
  ): Promise<typeof EraseCustomerResult> {
    const { workspaceId } = credential;
    const erased = await this.store.erasures.request(workspaceId, customerId, userIdOf(credential));
    if (erased.kind === 'absent') return new NotFound('customer');
    // For the nudges of the runs that are to end.
    this.relay.ring();
    return new CustomerErased(new ErasureObject(erased.erasure), erased.inFlight);
  }
}
