import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { TestCustomerSet } from './test-customer-set.object.js';

/** What becomes of making somebody a test customer. */
export const SetTestCustomerResult = createUnionType({
  name: 'SetTestCustomerResult',
  types: () => [TestCustomerSet, NotFound, Forbidden] as const,
});
