import getPort from 'get-port';

/** A free port on the loopback address: the preferred one where it is free, so that addresses stay the same. */
export async function freePort(preferred?: number): Promise<number> {
  return getPort({ host: '127.0.0.1', ...(preferred ? { port: preferred } : {}) });
}
