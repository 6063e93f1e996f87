import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkKey } from '../../refusals/check-key.js';
import { checkName } from '../../refusals/check-name.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { CreateListInput } from './create-list.input.js';
import { CreateListResult } from './create-list.union.js';
import { ListSaved } from './list-saved.object.js';

/** Makes a list with nobody on it. */
@Resolver()
export class CreateListMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => CreateListResult)
  @Allow('editor')
  async createList(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => CreateListInput }) { key, name }: CreateListInput,
  ): Promise<typeof CreateListResult> {
    const refusal = checkName('name', name) ?? checkKey('key', key);
    if (refusal) return refusal;
    const list = await this.store.lists.create(workspaceId, { key, name: name.trim() });
    return list ? new ListSaved(list) : new InvalidInput('key', `There is a list “${key}” already.`);
  }
}
