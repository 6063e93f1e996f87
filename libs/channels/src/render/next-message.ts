import { RenderFailure } from './render-failure.js';
import type { Worker } from 'node:worker_threads';

/** The next thing a thread says. Rejects when it dies instead: as a `RenderFailure` when it ran out of memory. */
export function nextMessage(worker: Worker): Promise<unknown> {
  const heard = new AbortController();
  return new Promise<unknown>((resolve, reject) => {
    const hear = (event: string, listener: (said: Error) => void) => {
      worker.on(event, listener);
      heard.signal.addEventListener('abort', () => worker.off(event, listener));
    };
    hear('message', resolve);
    hear('error', (error) => {
      reject(
        isOutOfMemory(error)
          ? new RenderFailure('The templates cannot be rendered: that needs too much memory.')
          : error,
      );
    });
    hear('exit', () => {
      reject(new Error('The render thread ended.'));
    });
  }).finally(() => {
    heard.abort();
  });
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
