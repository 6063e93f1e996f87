import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AttributeObserver, Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AttributeForgotten } from './attribute-forgotten.object.js';
import { ForgetAttributeResult } from './forget-attribute.union.js';

/** Forgets what was seen of an attribute, such as a name that was sent by mistake. */
@Resolver()
export class ForgetAttributeMutation {
  constructor(
    private readonly store: Store,
    private readonly observer: AttributeObserver,
  ) {}

  @Mutation(() => ForgetAttributeResult)
  @Allow('editor')
  async forgetAttribute(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('path', { type: () => String }) path: string,
  ): Promise<typeof ForgetAttributeResult> {
    const left = await this.store.attributes.forget(workspaceId, path);
    if (left === 'absent') return new NotFound('attribute');
    this.observer.lookAgain(workspaceId);
    return new AttributeForgotten(path, left === 'forgotten' ? null : left);
  }
}
