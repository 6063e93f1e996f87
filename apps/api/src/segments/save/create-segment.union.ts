import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { SegmentRefused } from '../segment-refused.object.js';
import { SegmentSaved } from './segment-saved.object.js';

/** What becomes of making a segment. */
export const CreateSegmentResult = createUnionType({
  name: 'CreateSegmentResult',
  types: () => [SegmentSaved, SegmentRefused, InvalidInput, Forbidden] as const,
});
