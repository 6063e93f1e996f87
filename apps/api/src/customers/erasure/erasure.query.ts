import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { ErasureObject } from './erasure.object.js';

/** How far the erasure of a customer is. */
@Resolver()
export class ErasureQuery {
  constructor(private readonly store: Store) {}

  @Query(() => ErasureObject, { nullable: true })
  @Allow('admin')
  async erasure(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ErasureObject | null> {
    const erasure = await this.store.erasures.byId(workspaceId, id);
    return erasure && new ErasureObject(erasure);
  }
}
