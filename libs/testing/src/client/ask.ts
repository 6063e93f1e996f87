import type { DevFile } from '@sojourn/stack';

/** Where the API is, and the key that speaks for a workspace. */
export type ApiAccess = Pick<DevFile, 'graphqlUrl' | 'apiKey'>;

interface Answer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks the GraphQL API as a server of the customer's does, with the server key.
 *
 * @throws when the answer holds an error
 */
export async function ask<T>(
  { graphqlUrl, apiKey }: ApiAccess,
  document: string,
  variables: object = {},
): Promise<T> {
  const response = await fetch(graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${apiKey}` },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<T>;
  if (errors || data === undefined) throw new Error(`GraphQL answered ${JSON.stringify(errors)}`);
  return data;
}
