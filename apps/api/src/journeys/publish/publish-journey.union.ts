import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DraftConflict } from '../draft/draft-conflict.object.js';
import { WrongStatus } from '../status/wrong-status.object.js';
import { JourneyPublished } from './journey-published.object.js';
import { MappingNeeded } from './mapping-needed.object.js';
import { PublishRefused } from './publish-refused.object.js';

/** What becomes of publishing a journey. */
export const PublishJourneyResult = createUnionType({
  name: 'PublishJourneyResult',
  types: () =>
    [
      JourneyPublished,
      PublishRefused,
      MappingNeeded,
      DraftConflict,
      NotFound,
      Forbidden,
      WrongStatus,
      InvalidInput,
    ] as const,
});
