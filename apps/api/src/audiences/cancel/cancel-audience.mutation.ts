import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AudienceCanceled } from './audience-canceled.object.js';
import { AudienceOver } from './audience-over.object.js';
import { CancelAudienceResult } from './cancel-audience.union.js';

/** Ends an audience run: nobody enters by it any more. */
@Resolver()
export class CancelAudienceMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => CancelAudienceResult)
  @Allow('publisher')
  async cancelAudience(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('runId', { type: () => ID }) runId: string,
  ): Promise<typeof CancelAudienceResult> {
    const canceled = await this.store.audiences.cancel(workspaceId, runId);
    switch (canceled.kind) {
      case 'canceled':
        return new AudienceCanceled(canceled.run);
      case 'over':
        return new AudienceOver(canceled.run);
      case 'absent':
        return new NotFound('audience run');
    }
  }
}
