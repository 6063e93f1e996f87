import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AudienceCanceled } from './audience-canceled.object.js';
import { AudienceOver } from './audience-over.object.js';

/** What becomes of canceling an audience run. */
export const CancelAudienceResult = createUnionType({
  name: 'CancelAudienceResult',
  types: () => [AudienceCanceled, AudienceOver, NotFound, Forbidden] as const,
});
