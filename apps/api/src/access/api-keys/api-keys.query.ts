import { Query, Resolver } from '@nestjs/graphql';
import { type ApiKeyEntity, Store } from '@sojourn/store';
import { Allow } from '../allow.decorator.js';
import type { ReaderCredential } from '../credential.js';
import { Reader } from '../reader.decorator.js';
import { ApiKeyObject } from './api-key.object.js';

/** The keys of the workspace, without their secrets. */
@Resolver()
export class ApiKeysQuery {
  constructor(private readonly store: Store) {}

  @Query(() => [ApiKeyObject])
  @Allow('admin')
  async apiKeys(@Reader() { workspaceId }: ReaderCredential): Promise<ApiKeyEntity[]> {
    return this.store.apiKeys.list(workspaceId);
  }
}
