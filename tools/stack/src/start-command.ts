import { readConfig } from './config/stack-config.js';
import { runDev } from './dev/run-dev.js';
import { whenParentIsGone } from './processes/parent-gone.js';
import { createScreen } from './screen/screen.js';
import { welcome } from './screen/welcome.js';
import { type Layout, workspaceRoot } from './stack/layout.js';
import { stopOrder } from './stack/part-names.js';
import { runStack } from './stack/run-stack.js';
import { StartFailure } from './start-failure.js';
import { Supervisor } from './supervisor/supervisor.js';

/**
 * What `npm start` is once everything is built: brings up the stack, and stays until it is asked to stop.
 * Ends the process: with 0 after a stop, with 1 and what to do when something cannot start.
 */
export async function runStartCommand({
  layout,
  dev: reloads,
}: {
  layout: Layout;
  dev: boolean;
}): Promise<void> {
  const startedAt = performance.now();
  if (reloads) showSources();
  // A terminal that was closed takes no more text, and that must not keep the parts from being stopped.
  process.stdout.on('error', () => undefined);
  const write = (text: string) => process.stdout.write(`${text}\n`);
  let screen = createScreen(write, 'warn');
  const supervisor = new Supervisor((part, news) => {
    screen.news(part, news);
  });
  try {
    const config = readConfig(process.env, workspaceRoot);
    screen = createScreen(write, config.SOJOURN_LOG_LEVEL);
    stopOnRequest(supervisor, screen.say);
    screen.say(`Sojourn starts in ${config.SOJOURN_HOME}`);
    const { context, dev } = await runStack({ config, layout, screen, supervisor });
    const editorUrl = reloads ? await runDev(context, dev) : dev.url;
    screen.say(welcome(dev, { ms: performance.now() - startedAt, editorUrl }));
    process.send?.({ kind: 'ready', dev });
  } catch (error) {
    if (supervisor.signal.aborted) return;
    await supervisor.stop(stopOrder);
    if (!(error instanceof StartFailure)) throw error;
    screen.failure(error);
    process.exit(1);
  }
}

/** Errors name the lines that were written; it costs each process half a second at its start. */
function showSources(): void {
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --enable-source-maps`;
}

/** The first request stops everything in order, a second one at once. */
function stopOnRequest(supervisor: Supervisor, say: (text: string) => void): void {
  const request = () => {
    if (supervisor.signal.aborted) {
      say('Stopping at once.');
      supervisor.kill();
      return;
    }
    const stoppingFrom = performance.now();
    say('\nStopping. Once more Ctrl-C to stop at once.');
    void supervisor.stop(stopOrder).then(
      () => {
        say(`Stopped in ${((performance.now() - stoppingFrom) / 1000).toFixed(1)} s.`);
        process.exit(0);
      },
      (error: unknown) => {
        say(`Not everything could be stopped: ${(error as Error).message}`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  // Started by a program, such as a test: without it, nobody would stop us.
  process.on('disconnect', request);
  // Started by npm, which keeps a SIGTERM to itself.
  if (process.env['npm_lifecycle_event'] !== undefined && process.send === undefined)
    whenParentIsGone(request);
}
