import { Field, ObjectType } from '@nestjs/graphql';
import type { EnrollmentState } from '@sojourn/store';
import { EnrollmentStateEnum } from './enrollment-state.enum.js';

/** What was asked does not fit how the enrollment stands. */
@ObjectType({ description: 'How the enrollment stands does not allow it.' })
export class WrongState {
  @Field(() => String)
  readonly message: string;

  @Field(() => EnrollmentStateEnum)
  readonly state: EnrollmentState;

  constructor(state: EnrollmentState, asked: 'taken out' | 'tried again') {
    this.state = state;
    this.message = `This customer ${sayState[state]} and cannot be ${asked}.`;
  }
}

const sayState: Readonly<Record<EnrollmentState, string>> = {
  running: 'is on the way without trouble',
  finished: 'has finished the journey already',
  exited: 'has left the journey already',
  quarantined: 'needs attention',
};
