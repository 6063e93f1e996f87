import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AttributeUndeclared } from './attribute-undeclared.object.js';
import { UndeclareAttributeResult } from './undeclare-attribute.union.js';

/** Takes back of which type somebody said an attribute is. */
@Resolver()
export class UndeclareAttributeMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => UndeclareAttributeResult)
  @Allow('editor')
  async undeclareAttribute(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('path', { type: () => String }) path: string,
  ): Promise<typeof UndeclareAttributeResult> {
    const left = await this.store.attributes.undeclare(workspaceId, path);
    if (left === 'absent') return new NotFound('declared attribute');
    return new AttributeUndeclared(path, left === 'forgotten' ? null : left);
  }
}
