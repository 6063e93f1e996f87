import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { ArrivalsFeed } from './arrivals-feed.service.js';
import { ArrivalsQuery } from './arrivals.query.js';
import { EventEffectResolver } from './events/event-effect.resolver.js';
import { EventQuery } from './events/event.query.js';
import { EventResolver } from './events/event.resolver.js';
import { RejectedEventResolver } from './events/rejected-event.resolver.js';
import { LastArrivalSubscription } from './last-arrival.subscription.js';

/** What comes in, as it comes in, and what becomes of it. */
@Module({
  imports: [AccessModule],
  providers: [
    ArrivalsFeed,
    ArrivalsQuery,
    EventEffectResolver,
    EventQuery,
    EventResolver,
    LastArrivalSubscription,
    RejectedEventResolver,
  ],
})
export class ArrivalsModule {}
