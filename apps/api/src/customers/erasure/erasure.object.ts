import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ErasureEntity } from '@sojourn/store';
import { DateTime } from '../../graphql/date-time.scalar.js';
import { ErasureStateEnum, type ErasureState } from './erasure-state.enum.js';

/** That a customer is being erased, or was; of the customer it tells nothing. */
@ObjectType('Erasure')
export class ErasureObject {
  @Field(() => ID)
  readonly id: string;

  @Field(() => ErasureStateEnum)
  readonly state: ErasureState;

  @Field(() => DateTime)
  readonly requestedAt: Date;

  @Field(() => ID, { nullable: true, description: 'The user who asked for it.' })
  readonly requestedBy: string | null;

  @Field(() => Int, { description: 'How many rows have been deleted, or stripped of what they said.' })
  readonly erasedRows: number;

  @Field(() => DateTime, { nullable: true })
  readonly finishedAt: Date | null;

  constructor({ id, requestedAt, requestedBy, erasedRows, finishedAt }: ErasureEntity) {
    this.id = id;
    this.state = finishedAt === null ? 'erasing' : 'erased';
    this.requestedAt = requestedAt;
    this.requestedBy = requestedBy;
    this.erasedRows = Number(erasedRows);
    this.finishedAt = finishedAt;
  }
}
