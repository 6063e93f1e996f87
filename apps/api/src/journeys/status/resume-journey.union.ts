import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyResumed } from './journey-resumed.object.js';
import { WrongStatus } from './wrong-status.object.js';

/** What becomes of resuming a journey. */
export const ResumeJourneyResult = createUnionType({
  name: 'ResumeJourneyResult',
  types: () => [JourneyResumed, NotFound, Forbidden, WrongStatus] as const,
});
