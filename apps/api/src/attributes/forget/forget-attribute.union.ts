import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AttributeForgotten } from './attribute-forgotten.object.js';

/** What becomes of forgetting an attribute. */
export const ForgetAttributeResult = createUnionType({
  name: 'ForgetAttributeResult',
  types: () => [AttributeForgotten, NotFound, Forbidden] as const,
});
