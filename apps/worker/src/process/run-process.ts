import type { Log } from './log.js';
import { wordsOf } from './log.js';

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
  const running = await started(log, start, stopping.signal);
  log.info('ready');
  process.send?.('ready');
  try {
    await Promise.race([told, running.failed]);
    log.info('stopping');
    await running.stop();
    log.info('stopped');
    process.exit(0);
  } catch (error) {
    log.error('stopped by an error', {}, error);
    process.exit(1);
  }
}

async function started(
  log: Log,
  start: (stopping: AbortSignal) => Promise<Running>,
  stopping: AbortSignal,
): Promise<Running> {
  try {
    return await start(stopping);
  } catch (error) {
    if (stopping.aborted) process.exit(0);
    log.error('could not start', wordsOf(error), error);
    process.exit(1);
  }
}
