import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ListChanged } from './list-changed.object.js';

/** What becomes of changing who is on a list. */
export const ChangeListResult = createUnionType({
  name: 'ChangeListResult',
  types: () => [ListChanged, InvalidInput, NotFound, Forbidden] as const,
});
