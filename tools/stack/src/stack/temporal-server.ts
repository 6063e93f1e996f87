import { StartFailure } from '../start-failure.js';
import { namespaceAnswers } from '../temporal/namespace-answers.js';
import { startTemporal } from '../temporal/start-temporal.js';
import type { StackContext } from './stack-context.js';

/** Temporal's address: the one that was given, or that of a development server of our own. */
export async function temporalServer({
  config,
  home,
  ports,
  screen,
  supervisor,
}: StackContext): Promise<{ address: string; port?: number; uiUrl?: string }> {
  const startedAt = performance.now();
  if (config.TEMPORAL_ADDRESS) {
    await reach(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE);
    screen.up('Temporal', performance.now() - startedAt, 'the one of TEMPORAL_ADDRESS');
    return { address: config.TEMPORAL_ADDRESS };
  }
  let port = config.SOJOURN_TEMPORAL_PORT;
  const running = await supervisor.start('temporal', async (signal) => {
    const server = await startTemporal({
      directory: home.temporal,
      port,
      preferredPort: ports.temporal,
      uiPort: config.SOJOURN_TEMPORAL_UI_PORT,
      progress: (what) => {
        screen.news('Temporal', what);
      },
      signal,
    });
    // Whoever has connected must find it again when it comes back.
    port = server.port;
    home.pidFile('temporal').write(server.pid);
    return server;
  });
  const where = running.uiUrl ? `port ${running.port}, ${running.uiUrl}` : `port ${running.port}`;
  screen.up('Temporal', performance.now() - startedAt, `${running.program.source}, ${where}`);
  return running;
}

async function reach(address: string, namespace: string): Promise<void> {
  if (await namespaceAnswers(address, namespace)) return;
  throw new StartFailure(
    `The Temporal server of TEMPORAL_ADDRESS (${address}) does not answer, or lacks the namespace "${namespace}".`,
    'Start it, correct TEMPORAL_ADDRESS or TEMPORAL_NAMESPACE, or unset them for a server of our own.',
  );
}
