import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Store } from '@sojourn/store';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { checkName } from '../../refusals/check-name.js';
import { CreateJourneyInput } from './create-journey.input.js';
import { CreateJourneyResult } from './create-journey.union.js';
import { JourneyCreated } from './journey-created.object.js';
import { journeyFrom } from './journey-from.js';

/** Makes a journey, blank or from the gallery. */
@Resolver()
export class CreateJourneyMutation {
  constructor(private readonly store: Store) {}

  @Mutation(() => CreateJourneyResult)
  @Allow('editor')
  async createJourney(
    @Reader() credential: ReaderCredential,
    @Args('input', { type: () => CreateJourneyInput }) { name, template }: CreateJourneyInput,
  ): Promise<typeof CreateJourneyResult> {
    const refusal = checkName('name', name);
    if (refusal) return refusal;
    const journey = await this.store.journeys.create(credential.workspaceId, {
      name: name.trim(),
      draft: journeyFrom(template),
      userId: userIdOf(credential),
    });
    return new JourneyCreated(journey);
  }
}
