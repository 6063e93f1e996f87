import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyEntity, SegmentEntity } from '@sojourn/store';
import { JourneyObject } from '../../journeys/journey.object.js';
import { SegmentObject } from '../../segments/segment.object.js';

/** Something asks about a list that was to be deleted. */
@ObjectType({ description: 'These ask about the list, or put customers on it. Nothing was deleted.' })
export class ListInUse {
  @Field(() => [JourneyObject], { description: 'Published, or with people inside of a version that asks.' })
  readonly journeys: readonly JourneyEntity[];

  @Field(() => [SegmentObject])
  readonly segments: readonly SegmentEntity[];

  constructor(journeys: readonly JourneyEntity[], segments: readonly SegmentEntity[]) {
    this.journeys = journeys;
    this.segments = segments;
  }
}
