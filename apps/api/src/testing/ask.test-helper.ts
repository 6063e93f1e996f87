/** An answer over GraphQL. */
export interface Answer<Data> {
  readonly status: number;
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Asks GraphQL over HTTP, as a client does. */
export async function ask<Data = Readonly<Record<string, unknown>>>(
  url: string,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
}

/** The codes of an answer's errors. */
export function codesOf({ errors }: Answer<unknown>): readonly (string | undefined)[] {
  return (errors ?? []).map(({ extensions }) => extensions?.code);
}
