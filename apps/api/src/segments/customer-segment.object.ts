import { Field, ObjectType } from '@nestjs/graphql';
import type { CustomerSegment } from '@sojourn/store';
import { DateTime } from '../graphql/date-time.scalar.js';
import { SegmentObject } from './segment.object.js';

/** A segment that a customer is in. */
@ObjectType('CustomerSegment')
export class CustomerSegmentObject implements Pick<CustomerSegment, 'segment' | 'enteredAt'> {
  @Field(() => SegmentObject)
  readonly segment!: CustomerSegment['segment'];

  @Field(() => DateTime)
  readonly enteredAt!: Date;
}
