import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { CustomerErased } from './customer-erased.object.js';

/** What becomes of erasing a customer. */
export const EraseCustomerResult = createUnionType({
  name: 'EraseCustomerResult',
  types: () => [CustomerErased, NotFound, Forbidden] as const,
});
