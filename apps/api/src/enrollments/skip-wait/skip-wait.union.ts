import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { NoWaitToSkip } from './no-wait-to-skip.object.js';
import { WaitSkipped } from './wait-skipped.object.js';

/** What becomes of skipping a wait. */
export const SkipWaitResult = createUnionType({
  name: 'SkipWaitResult',
  types: () => [WaitSkipped, NoWaitToSkip, NotFound, Forbidden] as const,
});
