import type { RenderAnswer, RenderJob, RenderedText } from './render-job.js';
import { RenderFailure } from './render-failure.js';
import { Worker } from 'node:worker_threads';
import { nextMessage } from './next-message.js';

const LONGEST_RENDER_MS = 1_000;

/** A thread that renders, for one job at a time. */
export interface RenderThread {
  /** False once it was killed or died: start another. */
  readonly alive: boolean;
  /** Throws a `RenderFailure` when the templates are to blame; the thread may be dead then. */
  render(job: RenderJob): Promise<readonly RenderedText[]>;
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

  return {
    get alive() {
      return alive;
    },
    async render(job) {
      const deadline = AbortSignal.timeout(LONGEST_RENDER_MS);
      const kill = () => {
        alive = false;
        void worker.terminate();
      };
      deadline.addEventListener('abort', kill);
      try {
        const answered = nextMessage(worker) as Promise<RenderAnswer>;
        worker.postMessage(job);
        const answer = await answered;
        if (answer.kind === 'refused') throw new RenderFailure(answer.reason);
        return answer.texts;
      } catch (error) {
        throw deadline.aborted
          ? new RenderFailure('The templates cannot be rendered: that takes too long.')
          : error;
      } finally {
        deadline.removeEventListener('abort', kill);
      }
    },
    async stop() {
      await worker.terminate();
    },
  };
}
