import { Module } from '@nestjs/common';
import { RedriveEventsMutation } from './redrive/redrive-events.mutation.js';
import { SetAsideEventResolver } from './set-aside-event.resolver.js';
import { SetAsideEventsQuery } from './set-aside-events.query.js';

/** Events that could not be brought to the journeys, and how they come back. */
@Module({ providers: [RedriveEventsMutation, SetAsideEventResolver, SetAsideEventsQuery] })
export class SetAsideModule {}
