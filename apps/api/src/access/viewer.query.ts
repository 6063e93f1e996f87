import { Query, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Load } from '../graphql/loaders.decorator.js';
import type { Loaders } from '../graphql/loaders.js';
import { Allow } from './allow.decorator.js';
import { type ReaderCredential, userIdOf } from './credential.js';
import { Reader } from './reader.decorator.js';
import { ViewerObject } from './viewer.object.js';

/** Who is asking. */
@Resolver()
export class ViewerQuery {
  constructor(private readonly store: Store) {}

  @Query(() => ViewerObject)
  @Allow('viewer')
  async viewer(@Reader() credential: ReaderCredential, @Load() { users }: Loaders): Promise<ViewerObject> {
    const userId = userIdOf(credential);
    const workspace = await this.store.workspaces.get(credential.workspaceId);
    return new ViewerObject(workspace, userId === null ? null : await users.load(userId), credential.role);
  }
}
