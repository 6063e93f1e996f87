import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { CodePoolCreated } from './code-pool-created.object.js';

/** What becomes of making a pool of codes. */
export const CreateCodePoolResult = createUnionType({
  name: 'CreateCodePoolResult',
  types: () => [CodePoolCreated, InvalidInput, Forbidden] as const,
});
