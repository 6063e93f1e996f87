import { createUnionType } from '@nestjs/graphql';
import { WrongStatus } from '../../journeys/status/wrong-status.object.js';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AudiencePreview } from './audience-preview.object.js';

/** What a look at who would be let in shows; it is refused where starting would be. */
export const PreviewAudienceResult = createUnionType({
  name: 'PreviewAudienceResult',
  types: () => [AudiencePreview, InvalidInput, NotFound, Forbidden, WrongStatus] as const,
});
