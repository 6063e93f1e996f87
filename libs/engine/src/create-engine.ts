import type { FactsNeeded } from '@sojourn/conditions';
import type { Problem } from '@sojourn/journey';
import type { Carries } from './carries.js';
import { admit, nextDue, triggerOf, type AdmitOptions } from './admit.js';
import type { Admission, PastEntry } from './admission.js';
import { advance } from './advance.js';
import { checkDraft } from './check/check.js';
import type { CheckOptions } from './check/check-options.js';
import { messageLoad, type MessageLoad } from './check/message-load.js';
import { compileDraft, type Compiled, type TemplatesByNode } from './compile.js';
import type { Cursor } from './cursor.js';
import type { Facts } from './facts.js';
import type { Happening } from './happening.js';
import type { Occurrence } from './occurrence.js';
import type { Plan } from './plan.js';
import { factsNeededAt } from './plan-facts.js';
import { nameOf, type Registry } from './registry.js';
import type { ScriptEntry } from './simulate/script.js';
import { simulate } from './simulate/simulate.js';
import type { SimulatedCustomer } from './simulate/simulated-customer.js';
import type { Simulation } from './simulate/simulation.js';
import type { SimulationClock, SimulationWorld } from './simulate/world.js';
import { startCursor, type Entry } from './start-cursor.js';
import type { Step } from './step.js';
import type { AdvanceOptions } from './surroundings.js';
import type { TriggerStep, TriggerWatch } from './trigger-step.js';
import type { Advanced } from './walk.js';

/** What an engine is made of. */
export interface EngineParts {
  /** The node types it knows. */
  readonly registry: Registry;
  /** The run of control nodes; needed by `advance` only. */
  readonly steps?: readonly Step[];
  /** The run of triggers; needed by `admit`, `watch` and `nextDue` only. */
  readonly triggers?: readonly TriggerStep[];
  /** What the host carries out beyond node types; absent = everything the engine decides. */
  readonly carries?: Carries;
}

/** The pure heart: no clock, no chance, no I/O. Time arrives in the happening. */
export interface Engine {
  /** Every problem of a draft at once; errors block publishing. Never throws, whatever is handed in. */
  check(saved: unknown, options?: CheckOptions): readonly Problem[];
  /** The most messages that a customer can get within seven days. Never throws, whatever is handed in. */
  messageLoad(saved: unknown): MessageLoad;
  /** Folds a draft into a plan, with the templates that publishing prepared; refused when an error stands against it. */
  compile(saved: unknown, templates?: TemplatesByNode, options?: CheckOptions): Compiled;
  /** What the host watches to find occurrences for the trigger of a plan. */
  watch(plan: Plan): TriggerWatch;
  /** Whether an occurrence lets a customer in, and why or why not. */
  admit(
    plan: Plan,
    occurrence: Occurrence,
    facts: Facts,
    past: readonly PastEntry[],
    options: AdmitOptions,
  ): Admission;
  /** When a trigger that goes by the calendar is next due for a customer, strictly after a moment; null = never. */
  nextDue(plan: Plan, facts: Facts, after: number, options: Pick<AdmitOptions, 'zone'>): number | null;
  /** The cursor of an enrollment that was just let in. */
  start(entry?: Entry): Cursor;
  /** What has to be loaded before `advance`: whatever can be looked at before the enrollment rests again. */
  factsNeeded(plan: Plan, cursor: Cursor): FactsNeeded;
  /**
   * Takes an enrollment from rest to rest. The same cursor and no effects mean that nothing changed. Throws only
   * for what cannot be: a cursor of another plan, or a control node whose step is not loaded.
   */
  advance(plan: Plan, cursor: Cursor, happening: Happening, facts: Facts, options: AdvanceOptions): Advanced;
  /** Takes one customer through a journey under a virtual clock, on the functions above; nothing is sent. */
  simulate(
    plan: Plan,
    customer: SimulatedCustomer,
    script: readonly ScriptEntry[],
    clock: SimulationClock,
    world?: SimulationWorld,
  ): Simulation;
}

/** Makes an engine over a registry. */
export function createEngine({ registry, steps = [], triggers = [], carries }: EngineParts): Engine {
  const stepsByName = byName(steps);
  const triggersByName = byName(triggers);
  const carried = carries === undefined ? {} : { carries };
  const engine: Omit<Engine, 'simulate'> = {
    check: (saved, options) => checkDraft(saved, registry, { ...carried, ...options }),
    messageLoad: (saved) => messageLoad(saved, registry),
    compile: (saved, templates = {}, options = {}) =>
      compileDraft(saved, registry, templates, { ...carried, ...options }),
    watch: (plan) => triggerOf(triggersByName, plan).watch(plan.trigger.config as never),
    admit: (plan, occurrence, facts, past, options) =>
      admit(triggersByName, plan, occurrence, facts, past, options),
    nextDue: (plan, facts, after, options) => nextDue(triggersByName, plan, facts, after, options),
    start: startCursor,
    factsNeeded: factsNeededAt,
    advance: (plan, cursor, happening, facts, options) =>
      advance(stepsByName, plan, cursor, happening, facts, options),
  };
  return {
    ...engine,
    simulate: (plan, customer, script, clock, world) =>
      simulate(engine, registry, plan, customer, script, clock, world),
  };
}

function byName<Part extends { readonly type: string; readonly version: number }>(
  parts: readonly Part[],
): ReadonlyMap<string, Part> {
  return new Map(parts.map((part) => [nameOf(part.type, part.version), part]));
}
