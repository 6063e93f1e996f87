import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyStatus } from '@sojourn/store';
import { JourneyStatusEnum } from '../journey-status.enum.js';

/** What was asked does not fit where the journey is in its life. */
@ObjectType({ description: "The journey's status does not allow it." })
export class WrongStatus {
  @Field(() => String)
  readonly message: string;

  @Field(() => JourneyStatusEnum)
  readonly status: JourneyStatus;

  constructor(
    status: JourneyStatus,
    asked: 'saved' | 'published' | 'paused' | 'resumed' | 'archived' | 'entered',
  ) {
    this.status = status;
    this.message = `This journey is ${sayStatus[status]} and cannot be ${asked}.`;
  }
}

const sayStatus: Readonly<Record<JourneyStatus, string>> = {
  draft: 'a draft',
  live: 'live',
  paused: 'paused',
  archived: 'archived',
};
