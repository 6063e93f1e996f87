import { pino } from 'pino';
import { promoteEnvironmentSchema, readEnvironment } from './process/environment.js';
import { createLog } from './process/log.js';
import { readArguments } from './process/read-arguments.js';
import { runCommand } from './process/run-command.js';
import { readBuild } from './temporal/build.js';
import { connectToTemporal } from './temporal/connect.js';
import { promote } from './temporal/promote.js';

// The command: has the workers of this build take over all runs, as soon as the first of them has come.
const USAGE = 'npm run promote';
const TOO_LATE =
  'Neither Temporal nor a worker of this build has come in time: start them, and run this again.';

await runCommand({ usage: USAGE, outage: TOO_LATE }, async () => {
  const read = readArguments(process.argv.slice(2), {});
  if (read.kind === 'refused') return read;
  const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, SOJOURN_PROMOTE_PATIENCE } = readEnvironment(
    promoteEnvironmentSchema,
    process.env,
  );
  const patience = AbortSignal.timeout(SOJOURN_PROMOTE_PATIENCE * 1_000);
  const log = createLog('promote', pino({ name: 'promote' }));
  try {
    const { id } = await readBuild();
    const connection = await connectToTemporal(TEMPORAL_ADDRESS, log, patience);
    console.log(`Build ${id} takes over as soon as a worker of it is there.`);
    await promote({ connection, namespace: TEMPORAL_NAMESPACE }, id, patience);
    await connection.close();
    console.log(`Build ${id} carries all runs now.`);
    return { kind: 'done' };
  } catch (error) {
    if (!patience.aborted) throw error;
    return { kind: 'failed', reason: TOO_LATE };
  }
});
