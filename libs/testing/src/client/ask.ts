import type { DevFile } from '@sojourn/stack';

interface Answer<T> {
  readonly data?: T;
  readonly errors?: readonly { readonly message: string }[];
}

/**
 * Asks the GraphQL API as a server of the customer's does, with the server key.
 *
 * @throws when the answer holds an error
 */
export async function ask<T>(dev: DevFile, document: string, variables: object = {}): Promise<T> {
  const response = await fetch(dev.graphqlUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${dev.apiKey}` },
    body: JSON.stringify({ query: document, variables }),
  });
  const { data, errors } = (await response.json()) as Answer<T>;
  if (errors || data === undefined) throw new Error(`GraphQL answered ${JSON.stringify(errors)}`);
  return data;
}
