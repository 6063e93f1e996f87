import { Field, ObjectType } from '@nestjs/graphql';
import type { JourneyStatus } from '@sojourn/store';
import { JourneyStatusEnum } from '../journey-status.enum.js';

type Asked = 'saved' | 'published' | 'paused' | 'resumed' | 'archived' | 'entered';

/** What was asked does not fit where the journey is in its life. */
@ObjectType({ description: "The journey's status does not allow it." })
export class WrongStatus {
  @Field(() => String)
  readonly message: string;

  @Field(() => JourneyStatusEnum)
  readonly status: JourneyStatus;

  constructor(status: JourneyStatus, asked: Asked) {
    this.status = status;
    this.message =
      outcomeOf[asked] === status
        ? `This journey is ${sayStatus[status]} already.`
        : `This journey is ${sayStatus[status]} and cannot be ${asked}.`;
  }
}

/** Where a journey stands after a change of its status. */
const outcomeOf: Readonly<Partial<Record<Asked, JourneyStatus>>> = {
  paused: 'paused',
  resumed: 'live',
  archived: 'archived',
};

const sayStatus: Readonly<Record<JourneyStatus, string>> = {
  draft: 'a draft',
  live: 'live',
  paused: 'paused',
  archived: 'archived',
};
