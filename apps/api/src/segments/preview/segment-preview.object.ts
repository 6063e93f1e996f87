import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { CustomerEntity, SegmentPreview } from '@sojourn/store';
import { CustomerObject } from '../../customers/customer.object.js';

/** Who would be in a segment now. */
@ObjectType('SegmentPreview')
export class SegmentPreviewObject implements SegmentPreview {
  @Field(() => String, { description: 'The condition in plain words.' })
  readonly inWords: string;

  @Field(() => Int, { nullable: true, description: 'Null when not even a part could be looked at in time.' })
  readonly count: number | null;

  @Field(() => Boolean, {
    description: 'Whether the count was reckoned from a part, as to count all would take too long.',
  })
  readonly isEstimate: boolean;

  @Field(() => [CustomerObject], { description: 'At most 20 of them, the newest first.' })
  readonly examples: readonly CustomerEntity[];

  constructor(inWords: string, { count, isEstimate, examples }: SegmentPreview) {
    this.inWords = inWords;
    this.count = count;
    this.isEstimate = isEstimate;
    this.examples = examples;
  }
}
