import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLError,
  type GraphQLSchema,
  Kind,
  visit,
} from 'graphql';
import { findHostility, isStorableText } from '../../hostile-input/find-hostility.js';
import { badInput } from '../graphql-errors.js';
import { limits } from './limits.js';
import { costOf } from './operation-cost.js';

/** One operation, parsed and valid. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | undefined;
}

/** An input object around the JSON values, whose own depth their scalar checks. */
const VARIABLES_DEPTH = 24;

/** Why an operation is not carried out although it is valid: hostile values, or too much asked for; null when it may run. */
export function refuseOperation({
  schema,
  document,
  variables,
  operationName,
}: Operation): GraphQLError | null {
  const hostility = findHostility(variables, { depth: VARIABLES_DEPTH, keys: 1000 });
  if (hostility) return badInput(hostility.message);
  if (!hasStorableText(document)) {
    return badInput('The document holds a character that is no text (U+0000 or half of a surrogate pair).');
  }
  // Variables of the wrong type are told by the execution itself.
  const operation = getOperationAST(document, operationName);
  if (!operation || getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors)
    return null;
  const cost = costOf(schema, document, variables, operationName);
  return cost > limits.cost
    ? badInput(`The operation asks for too much: its cost is ${cost}, at most ${limits.cost} is allowed.`)
    : null;
}

function hasStorableText(document: DocumentNode): boolean {
  let storable = true;
  visit(document, {
    [Kind.STRING](node) {
      storable &&= isStorableText(node.value);
    },
  });
  return storable;
}
