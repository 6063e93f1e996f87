import { type LookupAddress, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { EgressRefusal } from './egress-refusal.js';
import type { HostPolicy } from './host-policy.js';
import { buildConnector } from 'undici';
import { isIP } from 'node:net';

/** Asks the name service; replaced in tests by one that lies. */
export type Resolve = (hostname: string) => Promise<readonly LookupAddress[]>;

const askSystem: Resolve = (hostname) =>
  new Promise((resolve, reject) => {
    lookup(hostname, { all: true }, (error, addresses) => {
      if (error) reject(error);
      else resolve(addresses);
    });
  });

/**
 * Opens connections for the egress client. A name is resolved once, every address it has must be allowed, and the
 * socket gets just these: what was checked is what is connected to, whatever the name service says a moment later.
 */
export function checkedConnector(
  policy: HostPolicy,
  timeout: number,
  resolve: Resolve = askSystem,
): buildConnector.connector {
  const check = (hostname: string, addresses: readonly string[]) => {
    if (addresses.length > 0 && addresses.every((address) => policy.allows(hostname, address))) return;
    throw new EgressRefusal(
      `${hostname} is not a public address, and only those may be called, unless SOJOURN_EGRESS_ALLOW names it.`,
    );
  };
  const pinned: LookupFunction = (hostname, options, done) => {
    resolve(hostname)
      .then((addresses) => {
        check(
          hostname,
          addresses.map(({ address }) => address),
        );
        const [first] = addresses;
        if (options.all) done(null, [...addresses]);
        else done(null, first?.address ?? '', first?.family);
      })
      .catch((error: unknown) => {
        done(error as NodeJS.ErrnoException, []);
      });
  };
  const connect = buildConnector({ timeout, lookup: pinned });

  return (options, callback) => {
    const literal = options.hostname.replace(/^\[|\]$/g, '');
    // A socket looks up names only: an address in the URL itself would go unchecked.
    if (isIP(literal) !== 0) {
      try {
        check(literal, [literal]);
      } catch (error) {
        callback(error as Error, null);
        return;
      }
    }
    connect(options, callback);
  };
}
