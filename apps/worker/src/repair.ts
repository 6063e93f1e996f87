import { createDataSource, moveHome } from '@sojourn/store';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readEnvironment, repairEnvironmentSchema } from './process/environment.js';
import { createLog } from './process/log.js';
import { readArguments } from './process/read-arguments.js';
import { runCommand } from './process/run-command.js';
import { askForAll } from './repair/ask-for-all.js';
import { connectToTemporal } from './temporal/connect.js';
import { serverOf } from './temporal/server-of.js';

// The command: has everything that may be lost looked after by a running worker, and says what there is.
const AT_ONCE = 200;
const PAUSE_MS = 1_000;
const TEMPORAL_PATIENCE_MS = 60_000;
const USAGE = `npm run repair -- [--move-here]

  --move-here  first makes the Temporal server of this environment the one where the journeys go on`;
const OUTAGE = 'PostgreSQL cannot be asked at present. What was asked for stays so: run this again.';

await runCommand({ usage: USAGE, outage: OUTAGE }, async () => {
  const read = readArguments(process.argv.slice(2), { 'move-here': { type: 'boolean', default: false } });
  if (read.kind === 'refused') return read;
  const environment = readEnvironment(repairEnvironmentSchema, process.env);
  const dataSource = createDataSource({
    url: environment.DATABASE_URL,
    applicationName: 'sojourn-repair',
  });
  try {
    await dataSource.initialize();
    if (read.values['move-here'] && !(await moveHere(dataSource, environment)))
      return { kind: 'failed', reason: 'Temporal does not answer: start it, and run this again.' };
    const pause = () => delay(PAUSE_MS);
    await askForAll({ dataSource, atOnce: AT_ONCE, say, pause });
    return { kind: 'done' };
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
});

/** Whether Temporal has answered. */
async function moveHere(
  dataSource: DataSource,
  { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE }: z.output<typeof repairEnvironmentSchema>,
): Promise<boolean> {
  const log = createLog('repair', pino({ name: 'repair' }));
  const patience = AbortSignal.timeout(TEMPORAL_PATIENCE_MS);
  const connection = await connectToTemporal(TEMPORAL_ADDRESS, log, patience).catch((error: unknown) => {
    if (patience.aborted) return null;
    throw error;
  });
  if (connection === null) return false;
  const isMoved = await moveHome(dataSource, await serverOf(connection, TEMPORAL_NAMESPACE));
  await connection.close();
  say(
    isMoved
      ? 'The journeys go on at this Temporal server.'
      : 'The journeys are at this Temporal server already.',
  );
  return true;
}

function say(words: string): void {
  console.log(words);
}
