import { Module } from '@nestjs/common';
import { CustomerListsResolver } from './customer-lists.resolver.js';
import { DeleteListMutation } from './delete/delete-list.mutation.js';
import { ListQuery } from './list.query.js';
import { ListResolver } from './list.resolver.js';
import { ListsQuery } from './lists.query.js';
import { CreateListMutation } from './make/create-list.mutation.js';
import { RenameListMutation } from './make/rename-list.mutation.js';
import { AddToListMutation } from './members/add-to-list.mutation.js';
import { ChangeMembers } from './members/change-members.service.js';
import { RemoveFromListMutation } from './members/remove-from-list.mutation.js';

/** Hand-picked customers. */
@Module({
  providers: [
    AddToListMutation,
    ChangeMembers,
    CreateListMutation,
    CustomerListsResolver,
    DeleteListMutation,
    ListQuery,
    ListResolver,
    ListsQuery,
    RemoveFromListMutation,
    RenameListMutation,
  ],
})
export class ListsModule {}
