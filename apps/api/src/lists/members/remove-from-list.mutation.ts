import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { ChangeListInput } from './change-list.input.js';
import { ChangeListResult } from './change-list.union.js';
import { ChangeMembers } from './change-members.service.js';

/** Takes customers off a list. */
@Resolver()
export class RemoveFromListMutation {
  constructor(private readonly members: ChangeMembers) {}

  @Mutation(() => ChangeListResult)
  @Allow('editor')
  async removeFromList(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => ChangeListInput }) { key, customers }: ChangeListInput,
  ): Promise<typeof ChangeListResult> {
    return this.members.change(workspaceId, { key, customers, change: 'remove' });
  }
}
