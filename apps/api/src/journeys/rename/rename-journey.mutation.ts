import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import type { ReaderCredential } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkName } from '../../refusals/check-name.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { JourneyRenamed } from './journey-renamed.object.js';
import { RenameJourneyInput } from './rename-journey.input.js';
import { RenameJourneyResult } from './rename-journey.union.js';

/** Gives a journey another name; its key stays. */
@Resolver()
export class RenameJourneyMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => RenameJourneyResult)
  @Allow('editor')
  async renameJourney(
    @Reader() { workspaceId }: ReaderCredential,
    @Args('input', { type: () => RenameJourneyInput }) { journeyId, name }: RenameJourneyInput,
  ): Promise<typeof RenameJourneyResult> {
    const refusal = checkName('name', name);
    if (refusal) return refusal;
    const journey = await this.store.journeys.rename(workspaceId, journeyId, name.trim());
    return journey ? new JourneyRenamed(journey) : new NotFound('journey');
  }
}
