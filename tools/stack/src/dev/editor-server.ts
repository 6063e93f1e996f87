import { createServer } from 'vite';
import { z } from 'zod';

/** The process that serves the editor's sources and reloads them: Vite, ended as our other processes are. */
const { SOJOURN_EDITOR_ROOT, EDITOR_PORT } = z
  .object({ SOJOURN_EDITOR_ROOT: z.string(), EDITOR_PORT: z.coerce.number() })
  .parse(process.env);

const server = await createServer({
  root: SOJOURN_EDITOR_ROOT,
  server: { host: '127.0.0.1', port: EDITOR_PORT, strictPort: true },
  clearScreen: false,
});
await server.listen();
process.send?.('ready');

const end = () => void server.close().finally(() => process.exit(0));
process.once('SIGTERM', end);
process.once('disconnect', end);
