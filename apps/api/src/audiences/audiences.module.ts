import { Module } from '@nestjs/common';
import { AudienceRunQuery } from './audience-run.query.js';
import { AudienceRunResolver } from './audience-run.resolver.js';
import { CancelAudienceMutation } from './cancel/cancel-audience.mutation.js';
import { JourneyAudiencesResolver } from './journey-audiences.resolver.js';
import { PreviewAudienceQuery } from './preview/preview-audience.query.js';
import { StartAudienceMutation } from './start/start-audience.mutation.js';

/** Many customers let into a journey at once. */
@Module({
  providers: [
    AudienceRunQuery,
    AudienceRunResolver,
    CancelAudienceMutation,
    JourneyAudiencesResolver,
    PreviewAudienceQuery,
    StartAudienceMutation,
  ],
})
export class AudiencesModule {}
