import { chooseZone, type PastEvent } from '@sojourn/conditions';
import type { Memory } from './cursor.js';
import { draw } from './draw.js';
import type { Facts } from './facts.js';
import { fill } from './fill.js';
import type { Happening } from './happening.js';
import { firstEvent } from './memory.js';
import type { Plan } from './plan.js';
import type { Parked, Step, StepContext } from './step.js';

/** Steps by type and version, as `nameOf` writes them. */
export type Steps = ReadonlyMap<string, Step>;

/** What the host knows beyond the facts. */
export interface AdvanceOptions {
  /** The workspace's zone: it holds when neither the customer nor the journey names one. */
  readonly zone: string;
  /** The journey's key and the customer's id: what draws are made from. */
  readonly journey: string;
  readonly customer: string;
}

/** Everything a walk looks at; it changes nothing of it. */
export interface Surroundings {
  readonly steps: Steps;
  readonly plan: Plan;
  readonly facts: Facts;
  readonly now: number;
  /** The last place in the order of receipt that the facts reflect. */
  readonly place: number;
  readonly zone: string;
  readonly options: AdvanceOptions;
  /** How often the database was asked on this walk already. */
  readonly asked?: number;
}

/** What is around an enrollment when something happens to it. */
export function surround(
  steps: Steps,
  plan: Plan,
  memory: Memory,
  { now, place }: Happening,
  facts: Facts,
  options: AdvanceOptions,
): Surroundings {
  const zone = chooseZone(facts.customer['timezone'], plan.timezone, options.zone);
  return {
    steps,
    plan,
    now,
    zone,
    options,
    place: place ?? Math.max(facts.events?.at(-1)?.place ?? 0, memory.entryPlace),
    facts: { ...facts, zone, enteredAt: memory.enteredAt },
  };
}

/** What a step sees at a node. */
export function contextAt(
  { facts, now, zone, options }: Surroundings,
  node: string,
  memory: Memory,
  parked?: Parked,
): StepContext {
  const events: readonly PastEvent[] = facts.events ?? [];
  const deadline = parked?.until ?? null;
  const kept = memory.kept;
  return {
    node,
    now,
    zone,
    facts,
    kept: kept && Object.hasOwn(kept, node) ? kept[node] : undefined,
    draw: (salt) =>
      draw(options.journey, salt === undefined ? node : JSON.stringify([node, salt]), options.customer),
    findEvent: (since, passes) => firstEvent(events, memory, since, deadline, passes),
    wasUsed: (id) => memory.used?.includes(id) === true,
    wasSkipped: (id) => memory.skipped?.includes(id) === true,
    fill: (template) => fill(template, facts),
  };
}
