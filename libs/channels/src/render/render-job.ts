import type { Facts, PlanTemplate } from '@sojourn/engine';

/** What a thread is asked to render. */
export interface RenderJob {
  readonly templates: readonly PlanTemplate[];
  readonly facts: Facts;
  /** How long Liquid may take for each template, by the clock on the wall. */
  readonly liquidMs: number;
}

/** A rendered text, and where in the configuration it goes. */
export interface RenderedText {
  readonly path: readonly string[];
  readonly text: string;
}

/** What a thread answers to a job. (Before the first, it says `ready`.) */
export type RenderAnswer =
  | { readonly kind: 'rendered'; readonly texts: readonly RenderedText[] }
  /** `reason` is for people, and holds nothing of the customer's; `late` when time ran out. */
  | { readonly kind: 'refused'; readonly reason: string; readonly late: boolean };
