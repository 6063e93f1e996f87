import { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from './connection.js';

/** The base of a connection type that can also say how long the whole list is; counted only when asked. */
export function CountedConnectionOf<Edge>(edge: () => Type<Edge>) {
  @ObjectType({ isAbstract: true })
  abstract class CountedConnection extends ConnectionOf(edge) {
    @Field(() => Int)
    readonly totalCount!: () => Promise<number>;
  }
  return CountedConnection;
}
