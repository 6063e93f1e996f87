import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { SegmentRefused } from '../segment-refused.object.js';
import { SegmentConflict } from './segment-conflict.object.js';
import { SegmentSaved } from './segment-saved.object.js';

/** What becomes of editing a segment. */
export const UpdateSegmentResult = createUnionType({
  name: 'UpdateSegmentResult',
  types: () => [SegmentSaved, SegmentConflict, SegmentRefused, InvalidInput, NotFound, Forbidden] as const,
});
