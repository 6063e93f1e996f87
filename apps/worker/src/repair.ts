import { createDataSource, moveHome } from '@sojourn/store';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { readEnvironment, repairEnvironmentSchema } from './process/environment.js';
import { createLog } from './process/log.js';
import { askForAll } from './repair/ask-for-all.js';
import { connectToTemporal } from './temporal/connect.js';
import { serverOf } from './temporal/server-of.js';

// The command: has everything that may be lost looked after by a running worker, and says what there is.
const AT_ONCE = 200;
const PAUSE_MS = 1_000;

const { values } = parseArgs({ options: { 'move-here': { type: 'boolean', default: false } } });
const environment = readEnvironment(repairEnvironmentSchema, process.env);
const dataSource = await createDataSource({
  url: environment.DATABASE_URL,
  applicationName: 'sojourn-repair',
}).initialize();
try {
  if (values['move-here']) {
    const log = createLog('repair', pino({ name: 'repair' }));
    const connection = await connectToTemporal(
      environment.TEMPORAL_ADDRESS,
      log,
      AbortSignal.timeout(60_000),
    );
    const server = await serverOf(connection, environment.TEMPORAL_NAMESPACE);
    const isMoved = await moveHome(dataSource, server);
    await connection.close();
    console.log(
      isMoved
        ? 'The journeys go on at this Temporal server.'
        : 'The journeys are at this Temporal server already.',
    );
  }
  await askForAll({
    dataSource,
    atOnce: AT_ONCE,
    say: (words) => {
      console.log(words);
    },
    pause: () => delay(PAUSE_MS),
  });
} finally {
  await dataSource.destroy();
}
