import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyArchived } from './journey-archived.object.js';
import { WrongStatus } from './wrong-status.object.js';

/** What becomes of archiving a journey. */
export const ArchiveJourneyResult = createUnionType({
  name: 'ArchiveJourneyResult',
  types: () => [JourneyArchived, NotFound, Forbidden, WrongStatus] as const,
});
