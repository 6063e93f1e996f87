import { type RenderThread, startRenderThread } from './render-thread.js';
import type { Config, Facts, PlanTemplate } from '@sojourn/engine';
import pLimit from 'p-limit';
import { RenderTimeout } from './render-timeout.js';
import { takeAlive } from './take-alive.js';
import { withTexts } from './with-texts.js';

/** What may be said about a renderer. */
export interface RendererOptions {
  /** Threads at most; renders beyond wait their turn, outside of any time limit. 2 unless said. */
  readonly threads?: number;
  /** How long a render may take in milliseconds, and how long its second try. 1 s and 10 s unless said. */
  readonly limitsMs?: readonly [first: number, second: number];
}

/** Renders templates over a customer's facts, in threads that can be killed. */
export interface Renderer {
  /**
   * A copy of the configuration with every template's text in its place.
   * Throws a `RenderFailure` when a template is to blame: one that fails, never ends, or wants too much memory.
   */
  render(templates: readonly PlanTemplate[], config: Config, facts: Facts): Promise<Config>;
  /** Ends the threads, after the renders that are under way. */
  close(): Promise<void>;
}

/** Makes a renderer. Threads are started when there is work for them, and kept. */
export function createRenderer({
  threads = 2,
  limitsMs: [first, second] = [1_000, 10_000],
}: RendererOptions = {}): Renderer {
  const turn = pLimit(threads);
  const idle: RenderThread[] = [];
  const working = new Set<Promise<unknown>>();
  let closed = false;

  async function onThread(templates: readonly PlanTemplate[], facts: Facts, longestMs: number) {
    const thread = takeAlive(idle) ?? (await startRenderThread());
    try {
      return await thread.render(templates, facts, longestMs);
    } finally {
      if (thread.alive) idle.push(thread);
    }
  }

  // The clock runs on while the machine does other work: only the second time-out speaks against the template.
  async function inTime(templates: readonly PlanTemplate[], facts: Facts) {
    try {
      return await onThread(templates, facts, first);
    } catch (error) {
      if (!(error instanceof RenderTimeout)) throw error;
      return await onThread(templates, facts, second);
    }
  }

  return {
    async render(templates, config, facts) {
      if (closed) throw new Error('The renderer is closed.');
      const rendering = turn(() => inTime(templates, facts));
      working.add(rendering);
      return withTexts(config, await rendering.finally(() => working.delete(rendering)));
    },
    async close() {
      closed = true;
      await Promise.allSettled(working);
      await Promise.all(idle.splice(0).map((thread) => thread.stop()));
    },
  };
}
