import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { NodeTypesModule } from '../node-types/node-types.module.js';
import { CountsFeed } from './counts/counts-feed.service.js';
import { JourneyCountsSubscription } from './counts/journey-counts.subscription.js';
import { CreateJourneyMutation } from './create/create-journey.mutation.js';
import { DraftConflictResolver } from './draft/draft-conflict.resolver.js';
import { SaveDraftMutation } from './draft/save-draft.mutation.js';
import { JourneyQuery } from './journey.query.js';
import { JourneyResolver } from './journey.resolver.js';
import { JourneysQuery } from './journeys.query.js';
import { Proof } from './proof.service.js';
import { MovePreviewer } from './preview/move-previewer.service.js';
import { MoveExampleResolver } from './preview/move-example.resolver.js';
import { PreviewMoveQuery } from './preview/preview-move.query.js';
import { Mappings } from './publish/mapping.service.js';
import { PublishJourneyMutation } from './publish/publish-journey.mutation.js';
import { Publisher } from './publish/publisher.service.js';
import { RenameJourneyMutation } from './rename/rename-journey.mutation.js';
import { ArchiveJourneyMutation } from './status/archive-journey.mutation.js';
import { PauseJourneyMutation } from './status/pause-journey.mutation.js';
import { ResumeJourneyMutation } from './status/resume-journey.mutation.js';
import { JourneyVersionResolver } from './versions/journey-version.resolver.js';

/** Journeys: drawn, proven, published, held and ended. */
@Module({
  imports: [AccessModule, NodeTypesModule],
  providers: [
    ArchiveJourneyMutation,
    CountsFeed,
    CreateJourneyMutation,
    DraftConflictResolver,
    JourneyCountsSubscription,
    JourneyQuery,
    JourneyResolver,
    JourneysQuery,
    JourneyVersionResolver,
    Mappings,
    MoveExampleResolver,
    MovePreviewer,
    PauseJourneyMutation,
    PreviewMoveQuery,
    Proof,
    Publisher,
    PublishJourneyMutation,
    RenameJourneyMutation,
    ResumeJourneyMutation,
    SaveDraftMutation,
  ],
})
export class JourneysModule {}
