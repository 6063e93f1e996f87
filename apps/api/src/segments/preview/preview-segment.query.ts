import { Args, Query, Resolver } from '@nestjs/graphql';
import { toText } from '@sojourn/conditions';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { Json } from '../../graphql/json.scalar.js';
import { readCondition } from '../read-condition.js';
import { SegmentRefused } from '../segment-refused.object.js';
import { PreviewSegmentResult } from './preview-segment.union.js';
import { SegmentPreviewObject } from './segment-preview.object.js';

/** Who would be in a segment of a condition now; nothing is written. */
@Resolver()
export class PreviewSegmentQuery {
  constructor(private readonly store: Store) {}

  @Query(() => PreviewSegmentResult, {
    description: 'How many would be in a segment of this condition now, with examples, within two seconds.',
    complexity: ({ childComplexity }) => 100 + 20 * childComplexity,
  })
  @Allow('editor')
  async previewSegment(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('condition', { type: () => Json }) sent: unknown,
  ): Promise<typeof PreviewSegmentResult> {
    const condition = readCondition(sent);
    if (condition instanceof SegmentRefused) return condition;
    const preview = await this.store.segments.preview(workspaceId, condition);
    return new SegmentPreviewObject(toText(condition), preview);
  }
}
