import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { ENVIRONMENT } from '../../environment/environment.module.js';
import type { Environment } from '../../environment/environment.js';
import { checkName } from '../../refusals/check-name.js';
import { Allow } from '../allow.decorator.js';
import type { ReaderCredential } from '../credential.js';
import { Reader } from '../reader.decorator.js';
import { ApiKeyCreated } from './api-key-created.object.js';
import { CreateApiKeyInput } from './create-api-key.input.js';
import { CreateApiKeyResult } from './create-api-key.union.js';

/** Makes a key and tells its secret, this once. */
@Resolver()
export class CreateApiKeyMutation {
  constructor(
    private readonly store: Store,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  @Mutation(() => CreateApiKeyResult)
  @Allow('admin')
  async createApiKey(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => CreateApiKeyInput }) { kind, name }: CreateApiKeyInput,
  ): Promise<typeof CreateApiKeyResult> {
    const refusal = checkName('name', name);
    if (refusal) return refusal;
    const environment = this.environment.mode;
    const { apiKey, secret } = await this.store.apiKeys.create(workspaceId, {
      kind,
      name: name.trim(),
      environment,
    });
    return new ApiKeyCreated(apiKey, secret);
  }
}
