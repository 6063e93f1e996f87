import { EnvironmentError } from './environment.js';
import type { Log } from './log.js';

/** A process's work under way. */
export interface Running {
  /** Rejects when the work cannot go on. */
  readonly failed: Promise<never>;
  /** Ends after what is in hand. */
  stop(): Promise<void>;
}

/**
 * Runs a process from start to end: says when it is ready, drains on SIGTERM and SIGINT, and when the parent that
 * started it with a channel is gone. Whatever is wrong is said, with exit code 1.
 */
export async function runProcess(
  log: Log,
  start: (stopping: AbortSignal) => Promise<Running>,
): Promise<void> {
  const stopping = new AbortController();
  const told = new Promise<void>((resolve) => {
    const stop = () => {
      stopping.abort();
      resolve();
    };
    for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const) process.once(signal, stop);
  });
  try {
    const running = await start(stopping.signal);
    log.info('ready');
    process.send?.('ready');
    await Promise.race([told, running.failed]);
    log.info('stopping');
    await running.stop();
    log.info('stopped');
    process.exit(0);
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0);
    // An operator's own words, hence told in full.
    const reason = error instanceof EnvironmentError ? error.message : undefined;
    log.error('stopped by an error', { reason }, error);
    process.exit(1);
  }
}
