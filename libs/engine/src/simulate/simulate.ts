import type { Engine } from '../create-engine.js';
import type { Plan } from '../plan.js';
import type { Registry } from '../registry.js';
import type { ScriptEntry } from './script.js';
import type { SimulatedCustomer } from './simulated-customer.js';
import type { Simulation } from './simulation.js';
import { Simulator } from './simulator.js';
import type { SimulationClock, SimulationWorld } from './world.js';

/** What a simulation runs on: the functions that production runs on. */
export type SimulationEngine = Pick<Engine, 'admit' | 'advance' | 'nextDue' | 'start' | 'watch'>;

/**
 * Takes one customer through a journey under a virtual clock: the same `admit` and `advance` as in production, with
 * stand-ins for actions and for the database. At one moment what arrives comes before what falls due. Nothing is sent.
 */
export function simulate(
  engine: SimulationEngine,
  registry: Registry,
  plan: Plan,
  customer: SimulatedCustomer,
  script: readonly ScriptEntry[],
  clock: SimulationClock,
  world: SimulationWorld = {},
): Simulation {
  const simulator = new Simulator(engine, registry, plan, customer, clock, world);
  const entries = script
    .filter(({ at }) => at >= clock.from && at <= clock.to)
    .toSorted((a, b) => a.at - b.at);
  let next = 0;
  simulator.begin();
  for (;;) {
    const arrives = entries[next]?.at ?? Infinity;
    const due = simulator.nextMoment();
    const now = Math.min(arrives, due);
    // Infinity: nothing will ever happen again.
    if (now === Infinity || !(now <= clock.to)) return simulator.summary();
    if (arrives <= due) {
      const entry = entries[next];
      next += 1;
      if (entry !== undefined) simulator.happen(entry);
    } else {
      simulator.turnTo(due);
    }
  }
}
