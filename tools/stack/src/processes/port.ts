import { randomInt } from 'node:crypto';
import { type AddressInfo, createServer } from 'node:net';
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

// Below the ports that systems give to outgoing connections: one of those may be taken between its choice and its use.
const [FIRST, END] = [20_000, 30_000];
const TRIES = 20;

/**
 * A free port.
 *
 * @throws StartFailure when the one that was asked for is taken
 */
export async function choosePort(wish: PortWish): Promise<number> {
  const { port, preferredPort = 0, purpose, variable, host = '127.0.0.1' } = wish;
  const wanted = port ?? preferredPort;
  const answer = wanted === 0 ? await anyPort(host) : await tryPort(wanted, host);
  if (typeof answer === 'number') return answer;
  if (port === undefined) return choosePort({ ...wish, preferredPort: 0 });
  throw new StartFailure(
    `Port ${port}, for ${purpose}, ${answer}.`,
    `Stop the program that has it, or choose another port: ${variable}=${port + 1} npm start.`,
  );
}

async function anyPort(host: string): Promise<number | string> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await tryPort(randomInt(FIRST, END), host);
    if (typeof answer === 'number') return answer;
  }
  return tryPort(0, host);
}

/** The port, chosen by the system when it is 0; or, in words, why it cannot be had. */
function tryPort(port: number, host: string): Promise<number | string> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) => {
      resolve(code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(found);
      });
    });
  });
}
