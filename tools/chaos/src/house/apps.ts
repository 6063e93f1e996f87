import { builtWorkspace, choosePort, type Home, PartLog, type RunningPart, startApp } from '@sojourn/stack';
import { fileURLToPath } from 'node:url';
import type { PartName, Parts } from './parts.js';

/** Where our own processes find what they lean on. */
export interface Surroundings {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly smtpUrl: string;
}

/** What starts our own processes: each is built, and started as `npm start` does. */
export interface AppOptions {
  readonly parts: Parts;
  readonly home: Home;
  /** More of its environment; asked before each start. */
  readonly environment?: (name: PartName) => NodeJS.ProcessEnv;
}

const actionsDir = fileURLToPath(new URL('../../actions', import.meta.url));

/** Starts the API on a port that stays the same; gives its address. */
export async function startApi(options: AppOptions, { databaseUrl }: Surroundings): Promise<string> {
  const port = await choosePort({ purpose: 'the API', variable: 'PORT' });
  const url = `http://127.0.0.1:${port}`;
  await startOne(options, 'api', builtWorkspace.api, {
    DATABASE_URL: databaseUrl,
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
  });
  return url;
}

/** Starts the worker: durable runs, mails, the relay. */
export async function startWorker(options: AppOptions, surroundings: Surroundings): Promise<void> {
  await startOne(options, 'worker', builtWorkspace.worker, forWorkers(surroundings));
}

/** Starts the process of custom actions; the partner they call is on this machine. */
export async function startActions(options: AppOptions, surroundings: Surroundings): Promise<void> {
  await startOne(options, 'actions', builtWorkspace.actionsWorker, {
    ...forWorkers(surroundings),
    SOJOURN_ACTIONS_DIR: actionsDir,
    SOJOURN_EGRESS_ALLOW: '127.0.0.1',
  });
}

function forWorkers({ databaseUrl, temporalAddress, smtpUrl }: Surroundings): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Shop <shop@example.com>',
  };
}

async function startOne(
  { parts, home, environment = () => ({}) }: AppOptions,
  name: PartName,
  script: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const log = new PartLog(`${home.logs}/${name}.log`, () => undefined);
  const pidFile = home.pidFile(name);
  const app = { name, script, log, pidFile, drainMs: 3_500 };
  await parts.start(
    name,
    (signal): Promise<RunningPart> =>
      startApp({ ...app, env: { PATH: process.env['PATH'], ...env, ...environment(name) }, signal }),
    () => pidFile.running(),
  );
}
