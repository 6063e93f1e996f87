import { createUnionType } from '@nestjs/graphql';
import { WrongStatus } from '../../journeys/status/wrong-status.object.js';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { AudienceStarted } from './audience-started.object.js';

/** What becomes of starting an audience. */
export const StartAudienceResult = createUnionType({
  name: 'StartAudienceResult',
  types: () => [AudienceStarted, InvalidInput, NotFound, Forbidden, WrongStatus] as const,
});
