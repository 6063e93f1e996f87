import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { SegmentDeleted } from './segment-deleted.object.js';
import { SegmentInUse } from './segment-in-use.object.js';

/** What becomes of deleting a segment. */
export const DeleteSegmentResult = createUnionType({
  name: 'DeleteSegmentResult',
  types: () => [SegmentDeleted, SegmentInUse, NotFound, Forbidden] as const,
});
