import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { JourneyCreated } from './journey-created.object.js';

/** What becomes of making a journey. */
export const CreateJourneyResult = createUnionType({
  name: 'CreateJourneyResult',
  types: () => [JourneyCreated, InvalidInput, Forbidden] as const,
});
