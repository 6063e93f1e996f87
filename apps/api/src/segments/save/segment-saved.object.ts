import { Field, ObjectType } from '@nestjs/graphql';
import type { SegmentEntity } from '@sojourn/store';
import { SegmentObject } from '../segment.object.js';

/** A segment was saved. */
@ObjectType({
  description: 'Saved. By a new condition everybody is looked at, page by page; until then it is FILLING.',
})
export class SegmentSaved {
  @Field(() => SegmentObject)
  readonly segment: SegmentEntity;

  constructor(segment: SegmentEntity) {
    this.segment = segment;
  }
}
