import { startApp } from '../supervisor/start-app.js';
import type { DevFile } from './dev-file.js';
import type { PartName } from './part-names.js';
import type { StackContext } from './stack-context.js';

/** Where the parts below our own processes are. */
export type Grounds = Pick<DevFile, 'databaseUrl' | 'temporalAddress' | 'smtpUrl'>;

/** Together with Temporal and PostgreSQL these stay within the ten seconds that a stop may take. */
const API_DRAIN_MS = 2_500;
const WORKER_DRAIN_MS = 3_500;

/** Starts the API as it runs in production, with the inbox and the file for scripts that only development has. */
export async function startApi(context: StackContext, dev: DevFile): Promise<void> {
  const { config, home, layout } = context;
  const { port } = new URL(dev.url);
  await startOne(context, {
    name: 'api',
    title: 'API',
    script: layout.api,
    drainMs: API_DRAIN_MS,
    detail: `port ${port}`,
    env: {
      DATABASE_URL: dev.databaseUrl,
      HOST: config.HOST,
      PORT: port,
      PUBLIC_URL: config.PUBLIC_URL ?? dev.url,
      SOJOURN_EDITOR_DIR: layout.editor,
      SOJOURN_INBOX_DIR: home.inbox,
      SOJOURN_DEV_FILE: home.devFile,
    },
  });
}

/** Starts the worker and, in a process of its own, what runs custom actions. */
export async function startWorkers(context: StackContext, grounds: Grounds): Promise<void> {
  const { config, layout } = context;
  const env = {
    DATABASE_URL: grounds.databaseUrl,
    TEMPORAL_ADDRESS: grounds.temporalAddress,
    TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
    SMTP_URL: grounds.smtpUrl,
    MAIL_FROM: config.MAIL_FROM,
    SOJOURN_ACTIONS_DIR: config.SOJOURN_ACTIONS_DIR,
    // A server of our own may have been thrown away with its folder; whoever names one moves to it on purpose.
    SOJOURN_ADOPT_TEMPORAL: String(config.TEMPORAL_ADDRESS === undefined),
  };
  const worker = { env, drainMs: WORKER_DRAIN_MS };
  await Promise.all([
    startOne(context, { ...worker, name: 'worker', title: 'worker', script: layout.worker }),
    startOne(context, {
      ...worker,
      name: 'actions',
      title: 'actions',
      script: layout.actionsWorker,
      detail: config.SOJOURN_ACTIONS_DIR,
    }),
  ]);
}

interface App {
  readonly name: PartName;
  readonly title: string;
  readonly script: string;
  readonly env: NodeJS.ProcessEnv;
  readonly drainMs: number;
  readonly detail?: string;
}

async function startOne({ home, screen, supervisor, logOf }: StackContext, app: App): Promise<void> {
  const startedAt = performance.now();
  const log = logOf(app.name);
  const env = { ...process.env, SOJOURN_ENV: 'development', ...app.env };
  await supervisor.start(app.name, (signal) =>
    startApp({ ...app, env, signal, log, pidFile: home.pidFile(app.name) }),
  );
  screen.up(app.title, performance.now() - startedAt, app.detail);
}
