import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyPaused } from './journey-paused.object.js';
import { WrongStatus } from './wrong-status.object.js';

/** What becomes of pausing a journey. */
export const PauseJourneyResult = createUnionType({
  name: 'PauseJourneyResult',
  types: () => [JourneyPaused, NotFound, Forbidden, WrongStatus] as const,
});
