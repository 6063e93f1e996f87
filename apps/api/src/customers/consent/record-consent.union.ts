import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { ConsentRecorded } from './consent-recorded.object.js';

/** What becomes of recording consent. */
export const RecordConsentResult = createUnionType({
  name: 'RecordConsentResult',
  types: () => [ConsentRecorded, InvalidInput, NotFound, Forbidden] as const,
});
