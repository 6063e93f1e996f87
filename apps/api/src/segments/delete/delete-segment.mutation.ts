import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DeleteSegmentResult } from './delete-segment.union.js';
import { SegmentDeleted } from './segment-deleted.object.js';
import { SegmentInUse } from './segment-in-use.object.js';

/** Deletes a segment that nothing asks about. */
@Resolver()
export class DeleteSegmentMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => DeleteSegmentResult)
  @Allow('editor')
  async deleteSegment(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('segmentId', { type: () => ID }) segmentId: string,
  ): Promise<typeof DeleteSegmentResult> {
    const deletion = await this.store.segments.delete(workspaceId, segmentId);
    switch (deletion.kind) {
      case 'deleted':
        return new SegmentDeleted(deletion.segment.id);
      case 'in-use':
        return new SegmentInUse(deletion.journeys, deletion.segments);
      case 'absent':
        return new NotFound('segment');
    }
  }
}
