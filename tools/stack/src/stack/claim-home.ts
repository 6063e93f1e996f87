import { StartFailure } from '../start-failure.js';
import { stopProcess } from '../processes/stop-process.js';
import { readDevFile } from './dev-file.js';
import type { Home } from './home.js';
import { appNames } from './part-names.js';

/**
 * Makes this process the one that runs the home, and ends what a killed one left of our own processes.
 *
 * @throws StartFailure when the home is in use, with where
 */
export async function claimHome(home: Home): Promise<void> {
  const claim = home.pidFile('supervisor');
  const owner = claim.running();
  if (owner !== undefined && owner !== process.pid) {
    const where = readDevFile(home.devFile)?.url;
    throw new StartFailure(
      `Sojourn already runs in ${home.path} (process ${owner})${where ? `, at ${where}` : ''}.`,
      'Use that one, or stop it with Ctrl-C where it runs, or start another with a SOJOURN_HOME and PORT of its own.',
    );
  }
  claim.write(process.pid);
  await Promise.all(appNames.map((name) => stopLeftover(home, name)));
}

async function stopLeftover(home: Home, name: string): Promise<void> {
  const pid = home.pidFile(name).running();
  if (pid === undefined) return;
  await stopProcess(pid, [
    { signal: 'SIGTERM', waitMs: 3_000 },
    { signal: 'SIGKILL', waitMs: 2_000 },
  ]);
}
