import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { NotFound } from '../../refusals/not-found.object.js';
import { Allow } from '../allow.decorator.js';
import type { ReaderCredential } from '../credential.js';
import { Reader } from '../reader.decorator.js';
import { ApiKeyRevoked } from './api-key-revoked.object.js';
import { RevokeApiKeyResult } from './revoke-api-key.union.js';

/** Ends a key; requests with it are refused from now on. */
@Resolver()
export class RevokeApiKeyMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => RevokeApiKeyResult)
  @Allow('admin')
  async revokeApiKey(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof RevokeApiKeyResult> {
    const apiKey = await this.store.apiKeys.revoke(workspaceId, id);
    return apiKey ? new ApiKeyRevoked(apiKey) : new NotFound('key');
  }
}
