import { Injectable } from '@nestjs/common';
import { type JourneyEntity, type PeopleInside, type Publishing, Store } from '@sojourn/store';
import { type Disproven, Proof } from '../proof.service.js';

/** Freezes drafts into versions. */
@Injectable()
export class Publisher {
  constructor(
    private readonly store: Store,
    private readonly proof: Proof,
  ) {}

  /** Publishes the draft of a journey as it was read; refused when it has errors, or has been changed meanwhile. */
  async publish(
    journey: JourneyEntity,
    userId: string | null,
    inside?: PeopleInside,
  ): Promise<Publishing | Disproven> {
    const proof = await this.proof.prove(journey);
    if (proof.kind === 'disproven') return proof;
    const { graph, plan, contentHash, eventNames, goesByCalendar } = proof;
    return this.store.journeys.publish(journey.workspaceId, {
      journeyId: journey.id,
      baseRevision: journey.draftRevision,
      graph,
      plan,
      contentHash,
      eventNames,
      goesByCalendar,
      userId,
      ...(inside !== undefined && { inside }),
    });
  }
}
