import type { IncomingMessage } from 'node:http';
import type { Evidence } from '../../access/authenticator.service.js';

/** What proves who opened a socket: a header in the connection's parameters or of the handshake, or the cookie. */
export function evidenceOf(
  { headers }: IncomingMessage,
  connectionParams: Readonly<Record<string, unknown>> | undefined,
): Evidence {
  const { authorization = headers.authorization } = connectionParams ?? {};
  return {
    authorization: typeof authorization === 'string' ? authorization : undefined,
    cookie: headers.cookie,
  };
}
