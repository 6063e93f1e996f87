import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyRenamed } from './journey-renamed.object.js';

/** What becomes of renaming a journey. */
export const RenameJourneyResult = createUnionType({
  name: 'RenameJourneyResult',
  types: () => [JourneyRenamed, InvalidInput, NotFound, Forbidden] as const,
});
