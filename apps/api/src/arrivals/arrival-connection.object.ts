import { Field, ObjectType } from '@nestjs/graphql';
import { DateTime } from '../graphql/date-time.scalar.js';
import { ConnectionOf } from '../graphql/paging/connection.js';
import { ArrivalEdge } from './arrival-edge.object.js';

/** A page of what came in, newest first. */
@ObjectType()
export class ArrivalConnection extends ConnectionOf(() => ArrivalEdge) {
  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when was looked back for what was asked for, if there is more before: the page may then be shorter than asked, and the next one goes on from there.',
  })
  readonly lookedBackTo!: Date | null;
}
