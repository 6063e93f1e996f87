import { createUnionType } from '@nestjs/graphql';
import { Forbidden } from '../../refusals/forbidden.object.js';
import { SegmentRefused } from '../segment-refused.object.js';
import { SegmentPreviewObject } from './segment-preview.object.js';

/** What a look at who would be in a segment shows. */
export const PreviewSegmentResult = createUnionType({
  name: 'PreviewSegmentResult',
  types: () => [SegmentPreviewObject, SegmentRefused, Forbidden] as const,
});
