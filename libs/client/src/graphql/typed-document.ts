/**
 * The text of a GraphQL document that knows its variables and its result. What `@graphql-codegen/client-preset` makes
 * with `documentMode: 'string'` is one; so is plain text, whose result is unknown unless it is told.
 */
export interface TypedDocument<Result, Variables> {
  toString(): string;
  /** Never there: it carries the types. */
  readonly __apiType?: (variables: Variables) => Result;
}

/** What follows a document: its variables, which may be left out when none is required, and the rest. */
export type VariablesOf<Variables, Rest> =
  Record<string, never> extends Variables
    ? [variables?: Variables, rest?: Rest]
    : [variables: Variables, rest?: Rest];

/** Says which variables a document takes and what it brings. */
export function typedDocument<Result, Variables = Record<string, never>>(
  text: string,
): TypedDocument<Result, Variables> {
  return text;
}

/**
 * The text of a document.
 *
 * @throws TypeError when it is something else, such as a parsed document
 */
export function textOf(document: unknown): string {
  const text = document instanceof String ? document.valueOf() : document;
  if (typeof text !== 'string') throw new TypeError('Give the GraphQL document as text.');
  return text;
}
