import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { ListSaved } from './list-saved.object.js';

/** What becomes of making a list. */
export const CreateListResult = createUnionType({
  name: 'CreateListResult',
  types: () => [ListSaved, InvalidInput, Forbidden] as const,
});
