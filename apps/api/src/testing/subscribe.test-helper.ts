import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** The first thing a subscription brought. */
export type FirstAnswer =
  | { readonly kind: 'value'; readonly data: unknown }
  | { readonly kind: 'errors'; readonly codes: readonly unknown[]; readonly messages: readonly string[] }
  /** The server closed the socket. */
  | { readonly kind: 'closed'; readonly code: number };

/** Subscribes over a socket with these headers, and leaves after the first answer. */
export async function subscribeOnce(
  url: string,
  headers: Readonly<Record<string, string>>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<FirstAnswer> {
  const client = connect(url, headers);
  try {
    for await (const { data, errors } of client.iterate({ query, variables: { ...variables } })) {
      return errors ? failed(errors) : { kind: 'value', data };
    }
    throw new Error('the subscription ended without an answer');
  } catch (thrown) {
    if (Array.isArray(thrown)) return failed(thrown as readonly Failure[]);
    if (thrown instanceof Object && 'code' in thrown) return { kind: 'closed', code: Number(thrown.code) };
    throw thrown;
  } finally {
    await client.dispose();
  }
}

/** A client that sends these headers with its handshake, and these parameters after it. */
export function connect(
  url: string,
  headers: Readonly<Record<string, string>>,
  connectionParams: Readonly<Record<string, unknown>> = {},
) {
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols: string | string[]) {
      super(address, protocols, { headers });
    }
  }
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WithHeaders,
    connectionParams: { ...connectionParams },
    retryAttempts: 0,
  });
}

interface Failure {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

function failed(errors: readonly Failure[]): FirstAnswer {
  return {
    kind: 'errors',
    codes: errors.map(({ extensions }) => extensions?.['code']),
    messages: errors.map(({ message }) => message),
  };
}
