import { Injectable } from '@nestjs/common';
import type { Journey } from '@sojourn/journey';
import { type JourneyEntity, type NodeMapping, Store } from '@sojourn/store';
import { InvalidInput } from '../../refusals/invalid-input.object.js';
import type { NodeMappingInput } from './node-mapping.input.js';

/** A mapping that names what is not there. */
export interface Mismapped {
  readonly kind: 'mismapped';
  readonly refusal: InvalidInput;
}

/** A mapping as the store takes it. */
export interface Mapped {
  readonly kind: 'mapped';
  readonly mapping: NodeMapping;
}

/** Reads where people of an older version go, against the nodes that were and the nodes that will be. */
@Injectable()
export class Mappings {
  constructor(private readonly store: Store) {}

  /** The mapping, when it leads from nodes of published versions to nodes of the new one, each named once. */
  async read(
    { workspaceId, id }: JourneyEntity,
    { nodes }: Journey,
    inputs: readonly NodeMappingInput[],
  ): Promise<Mapped | Mismapped> {
    const known = inputs.length === 0 ? null : await this.store.journeys.knownNodes(workspaceId, id);
    const mapping = new Map<string, string | null>();
    for (const [index, { from, to = null }] of inputs.entries()) {
      const refuse = (end: 'from' | 'to', message: string): Mismapped => ({
        kind: 'mismapped',
        refusal: new InvalidInput(`mapping.${index}.${end}`, message),
      });
      if (known?.has(from) !== true) return refuse('from', 'No published version has a node of this name.');
      if (mapping.has(from)) return refuse('from', 'This node is named twice.');
      if (to !== null && !Object.hasOwn(nodes, to))
        return refuse('to', 'The new version has no node of this name.');
      mapping.set(from, to);
    }
    return { kind: 'mapped', mapping: Object.fromEntries(mapping) };
  }
}
