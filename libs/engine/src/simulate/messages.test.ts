import { createEngine } from '../create-engine.js';
import { createRegistry } from '../registry.js';
import type { Step } from '../step.js';
import { aPlan, pause } from '../testing/a-plan.test-helper.js';
import { smallTrigger } from '../testing/a-trigger.test-helper.js';
import type { PlanNode } from '../plan.js';
import type { ScriptEntry } from './script.js';
import type { SimulatedCustomer } from './simulated-customer.js';

/** Puts a message into the inbox in the app. */
const inbox: Step = {
  type: 'inbox',
  version: 1,
  enter: () => ({
    kind: 'leave',
    outcome: 'sent',
    reason: 'Lies there',
    effects: [{ kind: 'send-in-app', title: 'Hello', body: 'Ada', expiresAt: null, purpose: 'service' }],
  }),
};
const pausing: Step = {
  type: 'pause',
  version: 1,
  enter: () => ({ kind: 'park', until: null, outcome: 'next', waiting: 'Resting', reason: 'Rested' }),
};
const engine = createEngine({
  registry: createRegistry([]),
  steps: [inbox, pausing],
  triggers: [smallTrigger],
});

const aMessage = (node: string, at: { readonly sent: number; readonly clicked?: number }) => ({
  node,
  journey: 'another',
  channel: 'email',
  at,
});
const rule = (field: 'message' | 'inactive', operator: string, value: unknown) => ({
  combinator: 'and' as const,
  rules: [{ field, operator, value } as never],
});

/** Who enters at 0 and rests, until an exit about messages becomes true. */
function play(
  first: PlanNode,
  value: object,
  customer: Partial<SimulatedCustomer>,
  script: readonly ScriptEntry[],
) {
  const when = rule('message', 'opened', value);
  const plan = aPlan(
    { first, rest: pause(0) },
    {
      trigger: { type: 'start', version: 1, config: { event: 'Ordered' } },
      exits: [{ id: 'opened', when, reason: 'Opened' }],
    },
  );
  const ordered: ScriptEntry = { at: 0, kind: 'event', event: 'Ordered' };
  const ada = { id: 'ada', attributes: {}, ...customer };
  return engine.simulate(plan, ada, [ordered, ...script], { from: 0, to: 100, zone: 'UTC' }).runs[0];
}

describe('the messages of a simulation', () => {
  const opened = (node: string): ScriptEntry => ({ at: 50, kind: 'reaction', node, reaction: 'opened' });

  it('are those that other journeys sent before, too, which are none of this run', () => {
    const customer = { messages: [aMessage('news', { sent: -9 })] };
    const rests = pause(0);
    expect(play(rests, {}, customer, [opened('news')])?.endedAt).toBe(50);
    expect(play(rests, { node: 'news' }, customer, [opened('news')])?.endedAt).toBeNull();
    expect(play(rests, {}, {}, [opened('news')])?.endedAt).toBeNull();
  });

  it('are those that lie in the inbox of the app, too', () => {
    const inApp: PlanNode = { ...pause(0, { sent: 'rest' }), type: 'inbox' };
    expect(play(inApp, { node: 'first' }, {}, [opened('first')])?.endedAt).toBe(50);
    expect(play(inApp, { node: 'first' }, {}, [])?.endedAt).toBeNull();
  });

  it('make whoever clicked one active then', () => {
    const plan = aPlan(
      { rest: pause(0) },
      {
        trigger: { type: 'start', version: 1, config: { segment: 'quiet' } },
        reentry: { policy: 'always' },
      },
    );
    const segments = { quiet: rule('inactive', 'for', 'PT1H') };
    const customer = (clicked?: number) => ({
      id: 'ada',
      attributes: {},
      knownSince: -9_000_000,
      messages: [aMessage('news', { sent: -5_000, ...(clicked !== undefined && { clicked }) })],
    });
    const enteredAt = (clicked?: number) =>
      engine
        .simulate(plan, customer(clicked), [], { from: 0, to: 9_000_000, zone: 'UTC' }, { segments })
        .runs.map((run) => run.enteredAt);
    expect(enteredAt(-1_000)).toEqual([3_599_000]);
    expect(enteredAt()).toEqual([0]);
  });
});
