import { Type } from '@nestjs/common';
import { Field, type FieldMiddleware, Int, ObjectType } from '@nestjs/graphql';
import { ConnectionOf } from './connection.js';

/** Counts only when somebody asks: the store hands over how, not how many. */
const count: FieldMiddleware = async (_context, next) => {
  const countAll = (await next()) as () => Promise<number>;
  return countAll();
};

/** The base of a connection type that can also say how long the whole list is. */
export function CountedConnectionOf<Edge>(edge: () => Type<Edge>) {
  @ObjectType({ isAbstract: true })
  abstract class CountedConnection extends ConnectionOf(edge) {
    @Field(() => Int, { middleware: [count] })
    readonly totalCount!: () => Promise<number>;
  }
  return CountedConnection;
}
