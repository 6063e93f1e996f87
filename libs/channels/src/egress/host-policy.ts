import { isPublicAddress } from './public-address.js';

/** Which hosts may be connected to. */
export interface HostPolicy {
  /** Whether this address, which this host name resolved to (or is), may be connected to. */
  allows(hostname: string, address: string): boolean;
}

/**
 * Public addresses, and the private ones an operator named.
 *
 * @param allowPrivate addresses or host names, such as `127.0.0.1` or `localhost`
 */
export function hostPolicy(allowPrivate: readonly string[] = []): HostPolicy {
  const named = new Set(allowPrivate.map((host) => host.toLowerCase()));
  return {
    allows: (hostname, address) =>
      isPublicAddress(address) || named.has(address) || named.has(hostname.toLowerCase()),
  };
}
