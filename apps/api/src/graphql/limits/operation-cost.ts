import type { DocumentNode, GraphQLSchema } from 'graphql';
import {
  type ComplexityEstimator,
  fieldExtensionsEstimator,
  getComplexity,
  simpleEstimator,
} from 'graphql-query-complexity';

const DEFAULT_PAGE = 20;
const LONGEST_PAGE = 100;

/** A page costs what one of its things costs, times its length. */
const pageEstimator: ComplexityEstimator = ({ args, childComplexity, field }) => {
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const first: unknown = args['first'];
  const length = typeof first === 'number' ? Math.min(Math.max(first, 1), LONGEST_PAGE) : DEFAULT_PAGE;
  return 1 + length * childComplexity;
};

/** The cost of an operation: about the number of fields it may read. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName?: string,
): number {
  return getComplexity({
    schema,
    query: document,
    variables: { ...variables },
    ...(operationName !== undefined && { operationName }),
    estimators: [pageEstimator, fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })],
  });
}
