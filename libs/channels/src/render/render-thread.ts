import type { Facts, PlanTemplate } from '@sojourn/engine';
import type { RenderAnswer, RenderJob, RenderedText } from './render-job.js';
import { RenderFailure } from './render-failure.js';
import { RenderTimeout } from './render-timeout.js';
import { Worker } from 'node:worker_threads';
import { nextMessage } from './next-message.js';

/** A thread that renders, for one job at a time. */
export interface RenderThread {
  /** False once it was killed or died: start another. */
  readonly alive: boolean;
  /**
   * Throws a `RenderFailure` when the templates are to blame, and the `RenderTimeout` among them when that many
   * milliseconds were not enough; the thread may be dead then.
   */
  render(
    templates: readonly PlanTemplate[],
    facts: Facts,
    longestMs: number,
  ): Promise<readonly RenderedText[]>;
  stop(): Promise<void>;
}

/**
 * Starts a thread with little memory, no environment and none of our flags; resolves when it can render.
 * The memory is more than Liquid's own limit lets one value grow to: a single allocation beyond the cap would make V8
 * end the whole process, where growing past it bit by bit ends the thread alone.
 */
export async function startRenderThread(): Promise<RenderThread> {
  const worker = new Worker(new URL('./thread/render.thread.js', import.meta.url), {
    env: {},
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 },
  });
  let alive = true;
  const died = () => {
    alive = false;
  };
  // Without a listener for errors, a thread that dies between two jobs would take the process along.
  worker.on('error', died).on('exit', died);
  await nextMessage(worker);
  // A thread without work keeps no process alive.
  worker.unref();

  return {
    get alive() {
      return alive;
    },
    async render(templates, facts, longestMs) {
      const deadline = AbortSignal.timeout(longestMs);
      const kill = () => {
        alive = false;
        void worker.terminate();
      };
      worker.ref();
      deadline.addEventListener('abort', kill);
      try {
        const answered = nextMessage(worker) as Promise<RenderAnswer>;
        // Half, so that a slow template is named by Liquid before the thread has to be killed.
        worker.postMessage({ templates, facts, liquidMs: longestMs / 2 } satisfies RenderJob);
        const answer = await answered;
        if (answer.kind === 'rendered') return answer.texts;
        throw answer.late ? new RenderTimeout(answer.reason) : new RenderFailure(answer.reason);
      } catch (error) {
        throw deadline.aborted
          ? new RenderTimeout('The templates cannot be rendered: that takes too long.')
          : error;
      } finally {
        deadline.removeEventListener('abort', kill);
        worker.unref();
      }
    },
    async stop() {
      await worker.terminate();
    },
  };
}
