import { Module } from '@nestjs/common';
import { CustomerSegmentsResolver } from './customer-segments.resolver.js';
import { DeleteSegmentMutation } from './delete/delete-segment.mutation.js';
import { PreviewSegmentQuery } from './preview/preview-segment.query.js';
import { CreateSegmentMutation } from './save/create-segment.mutation.js';
import { UpdateSegmentMutation } from './save/update-segment.mutation.js';
import { SegmentQuery } from './segment.query.js';
import { SegmentResolver } from './segment.resolver.js';
import { SegmentsQuery } from './segments.query.js';

/** Conditions on customers, and who they hold of. */
@Module({
  providers: [
    CreateSegmentMutation,
    CustomerSegmentsResolver,
    DeleteSegmentMutation,
    PreviewSegmentQuery,
    SegmentQuery,
    SegmentResolver,
    SegmentsQuery,
    UpdateSegmentMutation,
  ],
})
export class SegmentsModule {}
