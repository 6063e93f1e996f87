import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ListSaved } from './list-saved.object.js';

/** What becomes of naming a list anew. */
export const RenameListResult = createUnionType({
  name: 'RenameListResult',
  types: () => [ListSaved, InvalidInput, NotFound, Forbidden] as const,
});
