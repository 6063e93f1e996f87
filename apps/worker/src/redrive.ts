import { createDataSource, Notifier, OUTBOX_CHANNEL, Store } from '@sojourn/store';
import { setTimeout as delay } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { readEnvironment, redriveEnvironmentSchema } from './process/environment.js';
import type { CommandEnd } from './process/run-command.js';
import { runCommand } from './process/run-command.js';
import type { RedriveOptions } from './redrive/read-redrive-options.js';
import { readRedriveOptions } from './redrive/read-redrive-options.js';
import { redriveAll } from './redrive/redrive-all.js';

// The command: puts events that were set aside on their way to the journeys again, and says how many.
const AT_ONCE = 200;
const PAUSE_MS = 1_000;
const USAGE = `npm run redrive -- [--workspace <id>] [--before <moment>] [--dry-run]

  --workspace  only the events of this workspace
  --before     only those that were set aside before this moment, such as 2026-11-26T12:00:00Z
  --dry-run    says how many there are, and changes nothing`;

const OUTAGE = 'PostgreSQL cannot be asked at present. What was redriven stays so: run this again.';

await runCommand({ usage: USAGE, outage: OUTAGE }, async () => {
  const read = readRedriveOptions(process.argv.slice(2));
  if (read.kind === 'refused') return read;
  const { DATABASE_URL } = readEnvironment(redriveEnvironmentSchema, process.env);
  const dataSource = createDataSource({ url: DATABASE_URL, applicationName: 'sojourn-redrive' });
  try {
    await dataSource.initialize();
    return await redrive(dataSource, read.options);
  } finally {
    if (dataSource.isInitialized) await dataSource.destroy();
  }
});

async function redrive(dataSource: DataSource, options: RedriveOptions): Promise<CommandEnd> {
  const { workspaceId } = options;
  if (workspaceId !== null && !(await new Store(dataSource).workspaces.has(workspaceId)))
    return { kind: 'refused', reason: '--workspace: there is no such workspace.' };
  const say = (words: string) => {
    console.log(words);
  };
  const bell = new Notifier(dataSource, OUTBOX_CHANNEL, {
    onFailure: () => {
      say('The relay could not be told; it will look by itself.');
    },
  });
  const pause = () => delay(PAUSE_MS);
  await redriveAll({ dataSource, atOnce: AT_ONCE, say, ring: bell.ring, pause }, options);
  await bell.settled();
  return { kind: 'done' };
}
