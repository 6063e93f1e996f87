import type { Problem } from '@sojourn/journey';
import { advance, type AdvanceOptions } from './advance.js';
import { checkDraft } from './check/check.js';
import { compileDraft, type Compiled, type TemplatesByNode } from './compile.js';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import type { Happening } from './happening.js';
import type { Plan } from './plan.js';
import { nameOf, type Registry } from './registry.js';
import type { Step } from './step.js';
import type { Advanced } from './walk.js';

/** What an engine is made of. */
export interface EngineParts {
  /** The node types it knows. */
  readonly registry: Registry;
  /** The run of control nodes; needed by `advance` only. */
  readonly steps?: readonly Step[];
}

/** The pure heart: no clock, no chance, no I/O. Time arrives in the happening. */
export interface Engine {
  /** Every problem of a draft at once; errors block publishing. Never throws, whatever is handed in. */
  check(saved: unknown): readonly Problem[];
  /** Folds a draft into a plan, with the templates that publishing prepared; refused when an error stands against it. */
  compile(saved: unknown, templates?: TemplatesByNode): Compiled;
  /** The cursor of an enrollment that was just let in. */
  start(): Cursor;
  /**
   * Takes an enrollment from rest to rest. The same cursor and no effects mean that nothing changed. Throws only
   * for what cannot be: a cursor of another plan, or a control node whose step is not loaded.
   */
  advance(plan: Plan, cursor: Cursor, happening: Happening, facts: Facts, options: AdvanceOptions): Advanced;
}

/** Makes an engine over a registry. */
export function createEngine({ registry, steps = [] }: EngineParts): Engine {
  const stepsByName = new Map(steps.map((step) => [nameOf(step.type, step.version), step]));
  return {
    check: (saved) => checkDraft(saved, registry),
    compile: (saved, templates = {}) => compileDraft(saved, registry, templates),
    start: () => ({ kind: 'entered', visits: 0 }),
    advance: (plan, cursor, happening, facts, options) =>
      advance(stepsByName, plan, cursor, happening, facts, options),
  };
}
