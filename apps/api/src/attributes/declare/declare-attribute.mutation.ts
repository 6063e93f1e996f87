import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { AttributeDeclared } from './attribute-declared.object.js';
import { DeclareAttributeInput } from './declare-attribute.input.js';
import { DeclareAttributeResult } from './declare-attribute.union.js';

/** One level of what lies in an attribute has a type of its own. */
const PATH = /^(?=.{1,200}$)(customer|account)(\.[^.\s\p{Cc}\p{Cs}][^.\p{Cc}\p{Cs}]*){1,2}$/u;

/** Declares of which type an attribute is. */
@Resolver()
export class DeclareAttributeMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => DeclareAttributeResult)
  @Allow('editor')
  async declareAttribute(
    @Reader() credential: ReaderCredential,
    @Args('input', { type: () => DeclareAttributeInput }) { path, type }: DeclareAttributeInput,
  ): Promise<typeof DeclareAttributeResult> {
    if (!PATH.test(path))
      return new InvalidInput('path', 'A path is customer.plan, account.plan or customer.address.city.');
    const declaration = { path, type, userId: userIdOf(credential) };
    const declared = await this.store.attributes.declare(credential.workspaceId, declaration);
    switch (declared.kind) {
      case 'declared':
        return new AttributeDeclared(declared.attribute);
      case 'too-many':
        return new InvalidInput(
          'path',
          'As many attributes are declared already as a workspace can have. Take one back.',
        );
    }
  }
}
