import { StartFailure } from '@sojourn/stack';
import { runningServers } from './running-servers.js';
import { startTestServers } from './test-servers.js';

/**
 * Jest's global setup of runs with `timeSkipping: true`: PostgreSQL, and Temporal's test server. What it needs of the
 * machine beyond `npm ci` is said in plain words, with exit code 1.
 */
// eslint-disable-next-line no-restricted-syntax -- Jest asks for a default export
export default async function globalSetup(): Promise<void> {
  try {
    runningServers.keeper = await startTestServers({ database: true, temporal: false, timeSkipping: true });
  } catch (error) {
    if (!(error instanceof StartFailure)) throw error;
    console.error(`\n${error.message}\n\nWhat to do: ${error.remedy}\n`);
    process.exit(1);
  }
}
