import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { PeopleAtNode } from '@sojourn/store';

/** People who would have nowhere to go. */
@ObjectType()
export class UnmappedNode {
  @Field(() => String)
  readonly nodeId: string;

  @Field(() => Int)
  readonly people: number;

  constructor(nodeId: string, people: number) {
    this.nodeId = nodeId;
    this.people = people;
  }
}

/** People stand at nodes that are gone, and the mapping does not say where they go; nothing was published. */
@ObjectType({ description: 'Nothing was published: the mapping must name these nodes, which people are at.' })
export class MappingNeeded {
  @Field(() => [UnmappedNode])
  readonly nodes: readonly UnmappedNode[];

  constructor(at: readonly PeopleAtNode[]) {
    const people = new Map<string, number>();
    for (const { node, people: there } of at)
      if (node !== null) people.set(node, (people.get(node) ?? 0) + there);
    this.nodes = [...people].map(([node, there]) => new UnmappedNode(node, there));
  }
}
