import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyPaused } from './journey-paused.object.js';
import { PauseJourneyResult } from './pause-journey.union.js';
import { WrongStatus } from './wrong-status.object.js';

/** Holds everybody inside: timers run on, nothing is handed over. */
@Resolver()
export class PauseJourneyMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => PauseJourneyResult)
  @Allow('publisher')
  async pauseJourney(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('journeyId', { type: () => ID }) journeyId: string,
  ): Promise<typeof PauseJourneyResult> {
    const changed = await this.store.journeys.pause(workspaceId, journeyId);
    switch (changed.kind) {
      case 'changed':
        return new JourneyPaused(changed.journey, changed.inFlight);
      case 'wrong-status':
        return new WrongStatus(changed.journey.status, 'paused');
      case 'absent':
        return new NotFound('journey');
    }
  }
}
