import { Injectable } from '@nestjs/common';
import type { Journey } from '@sojourn/journey';
import { type JourneyEntity, type PeopleInside, type Publishing, Store } from '@sojourn/store';
import { type Disproven, Proof } from '../proof.service.js';
import { Mappings, type Mismapped } from './mapping.service.js';
import type { NodeMappingInput } from './node-mapping.input.js';
import type { PeopleInsideChoice } from './people-inside.enum.js';

/** What becomes of the people inside, as it is asked for. */
export interface InsideInput {
  readonly inside: PeopleInsideChoice;
  /** For those who move. */
  readonly mapping: readonly NodeMappingInput[];
}

/** Freezes drafts into versions. */
@Injectable()
export class Publisher {
  constructor(
    private readonly store: Store,
    private readonly proof: Proof,
    private readonly mappings: Mappings,
  ) {}

  /** Publishes the draft of a journey as it was read; refused when it has errors, or has been changed meanwhile. */
  async publish(
    journey: JourneyEntity,
    userId: string | null,
    input: InsideInput = { inside: 'finish', mapping: [] },
  ): Promise<Publishing | Disproven | Mismapped> {
    const proof = await this.proof.prove(journey);
    if (proof.kind === 'disproven') return proof;
    const { kind: _, ...version } = proof;
    const inside = await this.insideOf(journey, version.graph, input);
    if (inside.kind === 'mismapped') return inside;
    return this.store.journeys.publish(journey.workspaceId, {
      journeyId: journey.id,
      baseRevision: journey.draftRevision,
      ...version,
      userId,
      inside,
    });
  }

  private async insideOf(
    journey: JourneyEntity,
    graph: Journey,
    { inside: kind, mapping: inputs }: InsideInput,
  ): Promise<PeopleInside | Mismapped> {
    if (kind !== 'move') return { kind };
    const read = await this.mappings.read(journey, graph, inputs);
    return read.kind === 'mapped' ? { kind, mapping: read.mapping } : read;
  }
}
