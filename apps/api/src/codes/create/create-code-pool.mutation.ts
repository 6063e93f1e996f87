import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkName } from '../../refusals/check-name.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { CodePoolCreated } from './code-pool-created.object.js';
import { CreateCodePoolInput } from './create-code-pool.input.js';
import { CreateCodePoolResult } from './create-code-pool.union.js';

/** As journeys write the key that a value has chosen. */
const KEY = /^(?=.{1,60}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/** Makes a pool of codes. */
@Resolver()
export class CreateCodePoolMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => CreateCodePoolResult)
  @Allow('editor')
  async createCodePool(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => CreateCodePoolInput }) { key, name }: CreateCodePoolInput,
  ): Promise<typeof CreateCodePoolResult> {
    const refusal = checkName('name', name);
    if (refusal) return refusal;
    if (!KEY.test(key)) {
      return new InvalidInput('key', 'A key is 1 to 60 lower-case letters, digits and single hyphens.');
    }
    const pool = await this.store.codePools.create(workspaceId, { key, name: name.trim() });
    return pool ? new CodePoolCreated(pool) : new InvalidInput('key', `There is a pool “${key}” already.`);
  }
}
