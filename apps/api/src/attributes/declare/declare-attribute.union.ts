import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { AttributeDeclared } from './attribute-declared.object.js';

/** What becomes of declaring a type. */
export const DeclareAttributeResult = createUnionType({
  name: 'DeclareAttributeResult',
  types: () => [AttributeDeclared, InvalidInput, Forbidden] as const,
});
