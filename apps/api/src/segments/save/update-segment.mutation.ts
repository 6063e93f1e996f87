import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkName } from '../../refusals/check-name.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { readCondition } from '../read-condition.js';
import { SegmentRefused } from '../segment-refused.object.js';
import { SegmentConflict } from './segment-conflict.object.js';
import { SegmentSaved } from './segment-saved.object.js';
import { UpdateSegmentInput } from './update-segment.input.js';
import { UpdateSegmentResult } from './update-segment.union.js';

/** Edits a segment; its key stays. */
@Resolver()
export class UpdateSegmentMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => UpdateSegmentResult)
  @Allow('editor')
  async updateSegment(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => UpdateSegmentInput }) input: UpdateSegmentInput,
  ): Promise<typeof UpdateSegmentResult> {
    const { segmentId, baseVersion, name } = input;
    const refusal = checkName('name', name);
    if (refusal) return refusal;
    const condition = readCondition(input.condition);
    if (condition instanceof SegmentRefused) return condition;
    const edit = { name: name.trim(), condition, baseVersion };
    const saved = await this.store.segments.update(workspaceId, segmentId, edit);
    switch (saved.kind) {
      case 'saved':
        return new SegmentSaved(saved.segment);
      case 'refused':
        return new SegmentRefused(saved.problems);
      case 'conflict':
        return new SegmentConflict(saved.segment);
      case 'absent':
        return new NotFound('segment');
      case 'key-taken':
        throw new TypeError('an edit keeps the key');
    }
  }
}
