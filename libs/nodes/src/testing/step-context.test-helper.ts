import { createLiquid, type Facts, type StepContext } from '@sojourn/engine';

/** What a step sees in a test: these facts, on 25 November 2026 at 10:00 UTC unless said otherwise. */
export function contextOf(facts: Partial<Facts> = {}, rest: Partial<StepContext> = {}): StepContext {
  const known: Facts = { customer: {}, entry: {}, results: {}, ...facts };
  const liquid = createLiquid({ escape: 'none' });
  return {
    node: 'here',
    now: Date.parse('2026-11-25T10:00:00Z'),
    zone: 'UTC',
    facts: known,
    kept: undefined,
    draw: () => 0,
    findEvent: () => undefined,
    wasUsed: () => false,
    wasSkipped: () => false,
    fill: (template) => String(liquid.parseAndRenderSync(template, known)),
    ...rest,
  };
}
