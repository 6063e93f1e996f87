import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkName } from '../../refusals/check-name.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ListSaved } from './list-saved.object.js';
import { RenameListInput } from './rename-list.input.js';
import { RenameListResult } from './rename-list.union.js';

/** Names a list anew; its key stays. */
@Resolver()
export class RenameListMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => RenameListResult)
  @Allow('editor')
  async renameList(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => RenameListInput }) { key, name }: RenameListInput,
  ): Promise<typeof RenameListResult> {
    const refusal = checkName('name', name);
    if (refusal) return refusal;
    const list = await this.store.lists.rename(workspaceId, key, name.trim());
    return list ? new ListSaved(list) : new NotFound('list');
  }
}
