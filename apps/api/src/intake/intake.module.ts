import { Module } from '@nestjs/common';
import { AliasController } from './alias.controller.js';
import { BatchController } from './batch.controller.js';
import { GroupController } from './group.controller.js';
import { IdentifyController } from './identify.controller.js';
import { ImportController } from './import.controller.js';
import { IntakeService } from './intake.service.js';
import { PageController } from './page.controller.js';
import { RejectedEventsQuery } from './rejected/rejected-events.query.js';
import { ScreenController } from './screen.controller.js';
import { TrackController } from './track.controller.js';

/** Where events come in, in the form of the Segment spec. */
@Module({
  controllers: [
    TrackController,
    IdentifyController,
    PageController,
    ScreenController,
    GroupController,
    AliasController,
    BatchController,
    ImportController,
  ],
  providers: [IntakeService, RejectedEventsQuery],
})
export class IntakeModule {}
