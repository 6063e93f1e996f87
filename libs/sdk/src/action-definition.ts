import type { ActionContext } from './action-context.js';
import type { ActionResult } from './action-result.js';
import type { Duration } from './duration.js';
import type { Manifest } from './manifest.js';
import type { z } from 'zod';

/** What an author writes: the whole of an action in one object. */
export interface ActionSource<Config extends z.ZodObject, Outcome extends string> {
  /** Name in saved journeys, in kebab-case: `send-webhook`. Never changes. */
  readonly type: string;
  /** Counts up from 1 whenever the configuration changes its shape. */
  readonly version: number;
  /** Name in the palette: `Send webhook`. */
  readonly title: string;
  readonly description?: string;
  /** Heading in the palette; `Custom` unless said. */
  readonly category?: string;
  /** Name of a Tabler icon in kebab-case; `puzzle` unless said. */
  readonly icon?: string;
  /** The configuration: its form, its validation, its type. `.meta({ title, widget, placeholder })` are form hints. */
  readonly config: Config;
  /** The named ways out, in the order of the canvas. `failed` is there without being named. */
  readonly outcomes: readonly Outcome[];
  /** How often it is tried, and how long one try may take. */
  readonly retry: { readonly attempts: number; readonly timeout: Duration };
  /** The caption on the canvas: a Liquid template over the configuration. */
  readonly summary: string;
  /**
   * Does the one thing in the world, and names the way out.
   * Throw to be tried again; throw a `PermanentFailure` to leave by `failed` at once.
   */
  run(
    config: z.output<Config>,
    context: ActionContext,
  ): Promise<NoInfer<Outcome> | ActionResult<NoInfer<Outcome>>>;
}

/** A sound action, as workers run it. Made by `defineAction`, and by nothing else. */
export interface ActionDefinition {
  readonly manifest: Manifest;
  /**
   * Runs it on a configuration whose templates have been rendered.
   * Throws a `PermanentFailure` when that configuration is not what the action asks for.
   */
  run(config: unknown, context: ActionContext): Promise<ActionResult>;
}
