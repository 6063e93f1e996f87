import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AttributeUndeclared } from './attribute-undeclared.object.js';

/** What becomes of taking a declaration back. */
export const UndeclareAttributeResult = createUnionType({
  name: 'UndeclareAttributeResult',
  types: () => [AttributeUndeclared, NotFound, Forbidden] as const,
});
