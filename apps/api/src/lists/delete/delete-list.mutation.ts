import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DeleteListResult } from './delete-list.union.js';
import { ListDeleted } from './list-deleted.object.js';
import { ListInUse } from './list-in-use.object.js';

/** Deletes a list that nothing asks about. */
@Resolver()
export class DeleteListMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => DeleteListResult)
  @Allow('editor')
  async deleteList(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('key', { type: () => String }) key: string,
  ): Promise<typeof DeleteListResult> {
    const deletion = await this.store.lists.delete(workspaceId, key);
    switch (deletion.kind) {
      case 'deleted':
        return new ListDeleted(key);
      case 'in-use':
        return new ListInUse(deletion.journeys, deletion.segments);
      case 'absent':
        return new NotFound('list');
    }
  }
}
