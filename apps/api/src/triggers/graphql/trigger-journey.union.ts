import { createUnionType } from '@nestjs/graphql';
import { WrongStatus } from '../../journeys/status/wrong-status.object.js';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DataRefused } from './data-refused.object.js';
import { JourneyTriggered } from './journey-triggered.object.js';
import { OtherCall } from './other-call.object.js';
import { TooManyCalls } from './too-many-calls.object.js';

/** What becomes of naming a customer to a journey. */
export const TriggerJourneyResult = createUnionType({
  name: 'TriggerJourneyResult',
  types: () =>
    [
      JourneyTriggered,
      DataRefused,
      OtherCall,
      TooManyCalls,
      InvalidInput,
      NotFound,
      Forbidden,
      WrongStatus,
    ] as const,
});
