import { runningServers } from './running-servers.js';

/** Jest's global teardown: ends what the global setup started. */
// eslint-disable-next-line no-restricted-syntax -- Jest asks for a default export
export default async function globalTeardown(): Promise<void> {
  await runningServers.keeper?.finish();
}
