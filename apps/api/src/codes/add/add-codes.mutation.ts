import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AddCodesInput } from './add-codes.input.js';
import { AddCodesResult } from './add-codes.union.js';
import { checkCodes } from './check-codes.js';
import { CodesAdded } from './codes-added.object.js';

/** Adds codes to a pool; those it has already stay as they are. */
@Resolver()
export class AddCodesMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => AddCodesResult)
  @Allow('editor')
  async addCodes(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => AddCodesInput }) { poolId, codes: given }: AddCodesInput,
  ): Promise<typeof AddCodesResult> {
    const codes = given.map((code) => code.trim());
    const refusal = checkCodes(codes);
    if (refusal) return refusal;
    const [pool] = await this.store.codePools.byIds(workspaceId, [poolId]);
    const added = pool && (await this.store.codePools.addCodes(workspaceId, poolId, codes));
    return pool && added ? new CodesAdded(pool, added) : new NotFound('pool');
  }
}
