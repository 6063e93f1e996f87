import { Module } from '@nestjs/common';
import { Plans } from '@sojourn/store';
import { IntakeModule } from '../intake/intake.module.js';
import { TriggerCallQuery } from './graphql/trigger-call.query.js';
import { TriggerCallResolver } from './graphql/trigger-call.resolver.js';
import { TriggerJourneyMutation } from './graphql/trigger-journey.mutation.js';
import { TriggerController } from './trigger.controller.js';
import { TriggerService } from './trigger.service.js';

/** Where programs name customers to journeys. */
@Module({
  imports: [IntakeModule],
  controllers: [TriggerController],
  providers: [
    TriggerService,
    TriggerCallQuery,
    TriggerCallResolver,
    TriggerJourneyMutation,
    { provide: Plans, useFactory: () => new Plans() },
  ],
})
export class TriggersModule {}
