import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choosePort } from '../processes/port.js';
import type { DevFile } from '../stack/dev-file.js';
import { keepPorts } from '../stack/kept-ports.js';
import { workspaceRoot } from '../stack/layout.js';
import { migrate } from '../stack/migrate.js';
import type { StackContext } from '../stack/stack-context.js';
import { startApp } from '../supervisor/start-app.js';
import { oneAtATime } from './one-at-a-time.js';
import { buildServers, reload } from './reload.js';
import { sourceRooms } from './rooms.js';
import { watchRooms } from './watch-rooms.js';

const editorServer = fileURLToPath(new URL('../../dist/dev/editor-server.js', import.meta.url));

/** Adds reload to a running stack: Vite before the editor's sources, a watch on all others. Gives the editor's address. */
export async function runDev(context: StackContext, dev: DevFile): Promise<string> {
  const { config, screen, supervisor } = context;
  const editorUrl = await serveEditor(context, dev);
  const takeOver = oneAtATime((rooms: Parameters<typeof reload>[0]) =>
    reload(rooms, {
      build: () => buildServers(workspaceRoot, supervisor.signal),
      migrate: () => migrate(context, dev.databaseUrl),
      restart: (part) => supervisor.restart(part),
      say: (text) => {
        if (!supervisor.signal.aborted) screen.news('dev', text);
      },
    }),
  );
  watchRooms(sourceRooms(workspaceRoot, config.SOJOURN_ACTIONS_DIR), takeOver, supervisor.signal);
  return editorUrl;
}

async function serveEditor(
  { config, home, ports, screen, supervisor, logOf }: StackContext,
  dev: DevFile,
): Promise<string> {
  const startedAt = performance.now();
  const port = await choosePort({
    port: config.SOJOURN_EDITOR_PORT,
    preferredPort: ports.editor,
    purpose: "the editor's development server",
    variable: 'SOJOURN_EDITOR_PORT',
  });
  keepPorts(home.portsFile, { editor: port });
  const log = logOf('editor');
  const env = {
    ...process.env,
    SOJOURN_EDITOR_ROOT: join(workspaceRoot, 'apps/editor'),
    SOJOURN_API_URL: dev.url,
    EDITOR_PORT: String(port),
  };
  await supervisor.start('editor', (signal) =>
    startApp({
      name: 'editor',
      script: editorServer,
      env,
      log,
      pidFile: home.pidFile('editor'),
      drainMs: 1_000,
      signal,
    }),
  );
  screen.up('editor', performance.now() - startedAt, `Vite, port ${port}`);
  return `http://127.0.0.1:${port}`;
}
