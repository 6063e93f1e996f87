import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyArchived } from './journey-archived.object.js';
import { ArchiveJourneyResult } from './archive-journey.union.js';
import { WrongStatus } from './wrong-status.object.js';

/** Ends a journey for good; everybody inside leaves it. */
@Resolver()
export class ArchiveJourneyMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => ArchiveJourneyResult)
  @Allow('publisher')
  async archiveJourney(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('journeyId', { type: () => ID }) journeyId: string,
  ): Promise<typeof ArchiveJourneyResult> {
    const changed = await this.store.journeys.archive(workspaceId, journeyId);
    switch (changed.kind) {
      case 'changed':
        return new JourneyArchived(changed.journey, changed.inFlight);
      case 'wrong-status':
        return new WrongStatus(changed.journey.status, 'archived');
      case 'absent':
        return new NotFound('journey');
    }
  }
}
