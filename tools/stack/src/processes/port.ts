import { createServer } from 'node:net';
import getPort from 'get-port';
import { StartFailure } from '../start-failure.js';

/** Where a part is to listen. */
export interface PortWish {
  /** This one and no other. */
  readonly port?: number | undefined;
  /** This one where it is free, so that addresses stay the same from start to start. */
  readonly preferredPort?: number | undefined;
  /** Who wants it, and the variable it is chosen by: for the message. */
  readonly purpose: string;
  readonly variable: string;
  /** The address to listen on; loopback by default. */
  readonly host?: string;
}

/**
 * A free port.
 *
 * @throws StartFailure when the one that was asked for is taken
 */
export async function choosePort({
  port,
  preferredPort,
  purpose,
  variable,
  host = '127.0.0.1',
}: PortWish): Promise<number> {
  if (port === undefined) return getPort({ host, ...(preferredPort && { port: preferredPort }) });
  const obstacle = await whyTaken(port, host);
  if (obstacle === undefined) return port;
  throw new StartFailure(
    `Port ${port}, for ${purpose}, ${obstacle}.`,
    `Stop the program that has it, or choose another port: ${variable}=${port + 1} npm start.`,
  );
}

function whyTaken(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => {
      resolve(code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code ?? 'unknown'})`);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
}
