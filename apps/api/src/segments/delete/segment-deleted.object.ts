import { Field, ID, ObjectType } from '@nestjs/graphql';

/** A segment was deleted. */
@ObjectType({ description: 'Deleted. Whoever was in it leaves it now, page by page.' })
export class SegmentDeleted {
  @Field(() => ID)
  readonly segmentId: string;

  constructor(segmentId: string) {
    this.segmentId = segmentId;
  }
}
