import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyResumed } from './journey-resumed.object.js';
import { ResumeJourneyResult } from './resume-journey.union.js';
import { WrongStatus } from './wrong-status.object.js';

/** Lets everybody who was held go on. */
@Resolver()
export class ResumeJourneyMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => ResumeJourneyResult)
  @Allow('publisher')
  async resumeJourney(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('journeyId', { type: () => ID }) journeyId: string,
  ): Promise<typeof ResumeJourneyResult> {
    const changed = await this.store.journeys.resume(workspaceId, journeyId);
    switch (changed.kind) {
      case 'changed':
        return new JourneyResumed(changed.journey);
      case 'wrong-status':
        return new WrongStatus(changed.journey.status, 'resumed');
      case 'absent':
        return new NotFound('journey');
    }
  }
}
