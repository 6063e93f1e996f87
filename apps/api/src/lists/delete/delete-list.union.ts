import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ListDeleted } from './list-deleted.object.js';
import { ListInUse } from './list-in-use.object.js';

/** What becomes of deleting a list. */
export const DeleteListResult = createUnionType({
  name: 'DeleteListResult',
  types: () => [ListDeleted, ListInUse, NotFound, Forbidden] as const,
});
