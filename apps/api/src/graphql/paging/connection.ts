import { Type } from '@nestjs/common';
import { Field, ObjectType } from '@nestjs/graphql';
import { PageInfo } from './page-info.object.js';

/** The base of an edge type: a thing of the list, and the cursor to go on from. */
export function EdgeOf<Node>(node: () => Type<Node>) {
  @ObjectType({ isAbstract: true })
  abstract class Edge {
    @Field(() => String)
    readonly cursor!: string;

    @Field(node)
    readonly node!: Node;
  }
  return Edge;
}

/** The base of a connection type: one page of a list. */
export function ConnectionOf<Edge>(edge: () => Type<Edge>) {
  @ObjectType({ isAbstract: true })
  abstract class Connection {
    @Field(() => [edge()])
    readonly edges!: Edge[];

    @Field(() => PageInfo)
    readonly pageInfo!: PageInfo;
  }
  return Connection;
}
