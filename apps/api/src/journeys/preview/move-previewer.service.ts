import { Injectable } from '@nestjs/common';
import { createEngine, createRegistry, factsForeseen, foresee } from '@sojourn/engine';
import { steps } from '@sojourn/nodes/steps';
import { type JourneyEntity, type JourneyVersionEntity, Store } from '@sojourn/store';
import { type Disproven, Proof } from '../proof.service.js';
import { Mappings, type Mismapped } from '../publish/mapping.service.js';
import type { NodeMappingInput } from '../publish/node-mapping.input.js';
import { saysTheSame } from '../publish/says-the-same.js';
import { groupMoves, type PeopleMoved } from './group-moves.js';
import { nextStep } from './next-step.js';

/** What a look at a move has shown. */
export interface Previewed {
  readonly kind: 'previewed';
  readonly groups: readonly PeopleMoved[];
}

/** So many people are looked at closely at each node of each version, and about so many in all. */
const CLOSELY = { atMost: 25, atMostInAll: 500 };

/** Walks need the runs of control nodes, and no registry: plans are compiled already. */
const engine = createEngine({ registry: createRegistry([]), steps });

/** Shows what people inside would do in a version that is not published yet, by the functions that decide it later. */
@Injectable()
export class MovePreviewer {
  constructor(
    private readonly store: Store,
    private readonly proof: Proof,
    private readonly mappings: Mappings,
  ) {}

  /**
   * Looks at everybody who would move if the draft of a journey were published now.
   *
   * @param current the version that is published: when the draft says the same, its people are there already
   */
  async preview(
    journey: JourneyEntity,
    current: JourneyVersionEntity | null,
    inputs: readonly NodeMappingInput[],
  ): Promise<Previewed | Disproven | Mismapped> {
    const proof = await this.proof.prove(journey);
    if (proof.kind === 'disproven') return proof;
    const read = await this.mappings.read(journey, proof.graph, inputs);
    if (read.kind === 'mismapped') return read;
    const { mapping } = read;
    const change = { to: proof.plan, mapping };
    const inside = await this.store.journeys.lookInside(journey.workspaceId, journey.id, {
      ...CLOSELY,
      exceptVersionId: current !== null && saysTheSame(current, proof) ? current.id : null,
      needs: (standing) => factsForeseen(engine, standing, change),
    });
    const people = inside.people.map((person) => {
      const { enrollmentId, standing, facts } = person;
      const node = 'node' in standing.cursor ? standing.cursor.node : null;
      const next = nextStep(person, foresee(engine, standing, change, facts), change.to);
      return { enrollmentId, node, next };
    });
    return { kind: 'previewed', groups: groupMoves({ ...inside, people }, change) };
  }
}
