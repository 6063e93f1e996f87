import { Module } from '@nestjs/common';
import { AliasController } from './alias.controller.js';
import { BatchController } from './batch.controller.js';
import { IdentifyController } from './identify.controller.js';
import { IntakeService } from './intake.service.js';
import { RejectedEventsQuery } from './rejected/rejected-events.query.js';
import { TrackController } from './track.controller.js';

/** Where events come in, in the form of the Segment spec. */
@Module({
  controllers: [TrackController, IdentifyController, AliasController, BatchController],
  providers: [IntakeService, RejectedEventsQuery],
})
export class IntakeModule {}
