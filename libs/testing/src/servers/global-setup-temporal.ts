import { runningServers } from './running-servers.js';
import { startTestServers } from './test-servers.js';

/** Jest's global setup of projects with `temporal: true`: PostgreSQL and Temporal. */
// eslint-disable-next-line no-restricted-syntax -- Jest asks for a default export
export default async function globalSetup(): Promise<void> {
  runningServers.keeper = await startTestServers({ database: true, temporal: true });
}
