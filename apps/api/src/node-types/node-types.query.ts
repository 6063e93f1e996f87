import { Query, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.decorator.js';
import { NodeCatalog } from './node-catalog.service.js';
import { NodeTypeObject } from './node-type.object.js';

/** What journeys can be made of. */
@Resolver()
export class NodeTypesQuery {
  constructor(private readonly catalog: NodeCatalog) {}

  @Query(() => [NodeTypeObject])
  @Allow('viewer')
  async nodeTypes(): Promise<NodeTypeObject[]> {
    const palette = await this.catalog.palette();
    return palette.map((entry) => new NodeTypeObject(entry));
  }
}
