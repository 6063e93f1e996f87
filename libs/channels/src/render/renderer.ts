import { type RenderThread, startRenderThread } from './render-thread.js';
import type { Config, Facts, PlanTemplate } from '@sojourn/engine';
import pLimit from 'p-limit';
import { withTexts } from './with-texts.js';

/** What may be said about a renderer. */
export interface RendererOptions {
  /** Threads at most; renders beyond wait their turn, outside of any time limit. 2 unless said. */
  readonly threads?: number;
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
export function createRenderer({ threads = 2 }: RendererOptions = {}): Renderer {
  const turn = pLimit(threads);
  const idle: RenderThread[] = [];
  const working = new Set<Promise<unknown>>();
  let closed = false;

  async function onThread(templates: readonly PlanTemplate[], facts: Facts) {
    const thread = idle.pop() ?? (await startRenderThread());
    try {
      return await thread.render({ templates, facts });
    } finally {
      if (thread.alive) idle.push(thread);
    }
  }

  return {
    async render(templates, config, facts) {
      if (closed) throw new Error('The renderer is closed.');
      const rendering = turn(() => onThread(templates, facts));
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
