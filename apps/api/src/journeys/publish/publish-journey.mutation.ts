import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Allow } from '../../access/allow.decorator.js';
import { type ReaderCredential, userIdOf } from '../../access/credential.js';
import { Reader } from '../../access/reader.decorator.js';
import { Load } from '../../graphql/loaders.decorator.js';
import type { Loaders } from '../../graphql/loaders.js';
import { NotFound } from '../../refusals/not-found.object.js';
import { DraftConflict } from '../draft/draft-conflict.object.js';
import { WrongStatus } from '../status/wrong-status.object.js';
import { JourneyPublished } from './journey-published.object.js';
import { MappingNeeded } from './mapping-needed.object.js';
import { PublishJourneyInput } from './publish-journey.input.js';
import { PublishJourneyResult } from './publish-journey.union.js';
import { PublishRefused } from './publish-refused.object.js';
import { Publisher } from './publisher.service.js';

/** Freezes the draft its publisher looked at, and lets new customers into it. */
@Resolver()
export class PublishJourneyMutation {
  constructor(private readonly publisher: Publisher) {}

  @Mutation(() => PublishJourneyResult)
  @Allow('publisher')
  async publishJourney(
    @Reader() credential: ReaderCredential,
    @Load() { journeys }: Loaders,
    @Args('input', { type: () => PublishJourneyInput })
    { journeyId, baseRevision, ...input }: PublishJourneyInput,
  ): Promise<typeof PublishJourneyResult> {
    const journey = await journeys.load(journeyId);
    if (!journey) return new NotFound('journey');
    if (journey.status === 'archived') return new WrongStatus(journey.status, 'published');
    if (journey.draftRevision !== baseRevision) return new DraftConflict(journey);
    const publishing = await this.publisher.publish(journey, userIdOf(credential), input);
    switch (publishing.kind) {
      case 'published':
        return new JourneyPublished(publishing);
      case 'unmapped':
        return new MappingNeeded(publishing.nodes);
      case 'mismapped':
        return publishing.refusal;
      case 'disproven':
        return new PublishRefused(publishing.problems);
      case 'conflict':
        return new DraftConflict(publishing.journey);
      case 'wrong-status':
        return new WrongStatus(publishing.journey.status, 'published');
      case 'absent':
        return new NotFound('journey');
    }
  }
}
