import { GraphQLError, GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { findHostility } from '../hostile-input/find-hostility.js';

/** A JSON value as it is; input that is hostile or too deep is refused with its place. */
export const Json = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value.',
  serialize: (value) => value,
  parseValue: refuseHostile,
  parseLiteral: (ast, variables) => refuseHostile(valueFromASTUntyped(ast, variables)),
});

function refuseHostile(value: unknown): unknown {
  const hostility = findHostility(value);
  if (hostility) {
    throw new GraphQLError(hostility.message, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return value;
}
