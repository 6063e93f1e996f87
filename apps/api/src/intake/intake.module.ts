import { Module } from '@nestjs/common';
import { DATA_SOURCE, type DataSource } from '../database/data-source.js';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';
import { AliasController } from './alias.controller.js';
import { BatchController } from './batch.controller.js';
import { GroupController } from './group.controller.js';
import { IdentifyController } from './identify.controller.js';
import { ImportController } from './import.controller.js';
import { IntakeService } from './intake.service.js';
import { PageController } from './page.controller.js';
import { EventRate } from './rate/event-rate.js';
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
  providers: [
    IntakeService,
    RejectedEventsQuery,
    {
      provide: EventRate,
      inject: [DATA_SOURCE, ENVIRONMENT],
      useFactory: (dataSource: DataSource, { eventsPerSecond }: Environment) =>
        new EventRate(dataSource, eventsPerSecond),
    },
  ],
  exports: [EventRate],
})
export class IntakeModule {}
