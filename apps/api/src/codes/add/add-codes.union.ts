import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { CodesAdded } from './codes-added.object.js';

/** What becomes of adding codes. */
export const AddCodesResult = createUnionType({
  name: 'AddCodesResult',
  types: () => [CodesAdded, InvalidInput, NotFound, Forbidden] as const,
});
