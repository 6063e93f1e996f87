import { startApp } from '../supervisor/start-app.js';
import type { DevFile } from './dev-file.js';
import type { PartName } from './part-names.js';
import type { StackContext } from './stack-context.js';

/** Together with Temporal and PostgreSQL these stay within the ten seconds that a stop may take. */
const API_DRAIN_MS = 2_500;
const WORKER_DRAIN_MS = 3_500;

/** Starts API, worker and actions worker side by side, each a process of its own as in production. */
export async function startApps(context: StackContext, dev: DevFile): Promise<void> {
  const { config, home, layout } = context;
  const { hostname, port } = new URL(dev.url);
  const shared = { ...process.env, SOJOURN_ENV: 'development', DATABASE_URL: dev.databaseUrl };
  const worker = {
    ...shared,
    TEMPORAL_ADDRESS: dev.temporalAddress,
    TEMPORAL_NAMESPACE: config.TEMPORAL_NAMESPACE,
    SMTP_URL: dev.smtpUrl,
    MAIL_FROM: config.MAIL_FROM,
    SOJOURN_ACTIONS_DIR: config.SOJOURN_ACTIONS_DIR,
  };
  const api = {
    ...shared,
    HOST: config.HOST,
    PORT: port,
    PUBLIC_URL: config.PUBLIC_URL ?? dev.url,
    SOJOURN_EDITOR_DIR: layout.editor,
    SOJOURN_INBOX_DIR: home.inbox,
    SOJOURN_DEV_FILE: home.devFile,
  };
  await Promise.all([
    startOne(context, {
      name: 'api',
      title: 'API',
      script: layout.api,
      env: api,
      drainMs: API_DRAIN_MS,
      detail: `${hostname}:${port}`,
    }),
    startOne(context, {
      name: 'worker',
      title: 'worker',
      script: layout.worker,
      env: worker,
      drainMs: WORKER_DRAIN_MS,
    }),
    startOne(context, {
      name: 'actions',
      title: 'actions',
      script: layout.actionsWorker,
      env: worker,
      drainMs: WORKER_DRAIN_MS,
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
  await supervisor.start(app.name, (signal) =>
    startApp({ ...app, signal, log, pidFile: home.pidFile(app.name) }),
  );
  screen.up(app.title, performance.now() - startedAt, app.detail);
}
