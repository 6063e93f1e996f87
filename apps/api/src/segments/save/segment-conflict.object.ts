import { Field, ObjectType } from '@nestjs/graphql';
import type { SegmentEntity } from '@sojourn/store';
import { SegmentObject } from '../segment.object.js';

/** The condition is no longer the one the caller knew. */
@ObjectType({ description: 'Somebody has changed the condition in between. Nothing was written.' })
export class SegmentConflict {
  @Field(() => SegmentObject)
  readonly segment: SegmentEntity;

  constructor(segment: SegmentEntity) {
    this.segment = segment;
  }
}
