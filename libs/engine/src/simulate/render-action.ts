import { createLiquid } from '../liquid/create-liquid.js';
import { planNode } from '../plan-node.js';
import type { Plan } from '../plan.js';
import type { SimulatedAction } from './simulation.js';

/** The texts of a simulated action, filled in, by the dotted path of their field; one that cannot be filled in says why. */
export function renderAction(plan: Plan, action: SimulatedAction): Readonly<Record<string, string>> {
  const { templates = [] } = planNode(plan, action.node);
  const { customer, account, entry, results } = action.facts;
  return Object.fromEntries(
    templates.map(({ path, source, escape }) => {
      const liquid = createLiquid({
        escape,
        ...(action.facts.zone !== undefined && { zone: action.facts.zone }),
      });
      return [path.join('.'), renderOne(liquid, source, { customer, account, entry, results })];
    }),
  );
}

function renderOne(liquid: ReturnType<typeof createLiquid>, source: string, facts: object): string {
  try {
    return String(liquid.parseAndRenderSync(source, facts));
  } catch (error) {
    return `Cannot be filled in: ${(error as Error).message}`;
  }
}
