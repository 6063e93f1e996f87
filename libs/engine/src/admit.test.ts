import type { PastEntry } from './admission.js';
import { NotLoaded } from './not-loaded.js';
import { createEngine } from './create-engine.js';
import type { Facts } from './facts.js';
import type { Occurrence } from './occurrence.js';
import type { Plan } from './plan.js';
import { createRegistry } from './registry.js';
import { aPlan, event, pause, smallEngine } from './testing/a-plan.test-helper.js';

const options = { zone: 'UTC', journey: 'welcome', customer: 'ada' };
const ordered = (properties = {}): Occurrence => ({
  kind: 'event',
  now: 10,
  event: event(4, 'Ordered', 9, properties),
});
const who = (customer: Facts['customer'] = {}): Facts => ({ customer, entry: {}, results: {} });
const plan = (rest: Partial<Plan> = {}) => aPlan({ wait: pause(5) }, rest);
const past = (entry: Partial<PastEntry> = {}): PastEntry => ({
  key: 'once',
  generation: 0,
  enteredAt: 0,
  endedAt: 5,
  ...entry,
});

describe('whether a customer enters', () => {
  it('is decided by the trigger first, which gives the data', () => {
    expect(smallEngine.admit(plan(), ordered({ total: 5 }), who(), [], options)).toEqual({
      kind: 'enters',
      reason: 'By event',
      key: 'once',
      generation: 0,
      data: { total: 5 },
      restarts: false,
      control: false,
    });
    expect(smallEngine.admit(plan(), ordered(), who({ blocked: true }), [], options)).toEqual({
      kind: 'stays-out',
      rule: 'condition',
      reason: 'Is blocked',
    });
  });

  it.each([
    ['missing', {}],
    ['null', { order_id: null }],
    ['empty', { order_id: ' ' }],
    ['a list', { order_id: [1] }],
  ])('is a no without a key: %s', (_what, properties) => {
    const perOrder = plan({ reentry: { policy: 'once-per-key', key: 'entry.order_id' } });
    expect(smallEngine.admit(perOrder, ordered(properties), who(), [], options)).toMatchObject({
      kind: 'stays-out',
      rule: 'no-key',
    });
  });

  it('takes 42 and "42" for one key', () => {
    const perOrder = plan({ reentry: { policy: 'once-per-key', key: 'entry.order_id' } });
    const before = [past({ key: '42' })];
    for (const order_id of [42, '42']) {
      expect(smallEngine.admit(perOrder, ordered({ order_id }), who(), before, options)).toMatchObject({
        rule: 'already-entered',
      });
    }
  });

  it('takes the event for the key when everyone always enters', () => {
    const always = plan({ reentry: { policy: 'always' } });
    expect(smallEngine.admit(always, ordered(), who(), [past()], options)).toMatchObject({ key: 'e4' });
    const api: Occurrence = { kind: 'api', now: 1, id: 'request-1', data: { a: 1 } };
    expect(smallEngine.admit(always, api, who(), [], options)).toMatchObject({
      key: 'request-1',
      data: { a: 1 },
    });
  });

  it('does not stand in the way of who tries the journey out', () => {
    const tester = { ...options, test: true };
    const held = plan({ settings: { holdout: 0.9 } });
    expect(smallEngine.admit(held, ordered(), who(), [past()], tester)).toMatchObject({
      kind: 'enters',
      generation: 1,
      control: false,
    });
  });

  it('throws when this process does not know the trigger', () => {
    const bare = createEngine({ registry: createRegistry([]) });
    expect(() => bare.admit(plan(), ordered(), who(), [], options)).toThrow(NotLoaded);
  });
});

describe('a holdout', () => {
  it('keeps its share out of the journey, the same people whenever it is asked', () => {
    const held = plan({ settings: { holdout: 0.2 } });
    const isControl = (customer: string) => {
      const admission = smallEngine.admit(held, ordered(), who(), [], { ...options, customer });
      return admission.kind === 'enters' && admission.control;
    };
    const customers = Array.from({ length: 2_000 }, (_, index) => `customer-${index}`);
    const controls = customers.filter(isControl);
    // 400 are due; five standard deviations to either side.
    expect(controls.length).toBeGreaterThan(310);
    expect(controls.length).toBeLessThan(490);
    expect(customers.filter(isControl)).toEqual(controls);
  });
});

describe('the calendar of a trigger', () => {
  it('names the next moment, or none', () => {
    const daily = plan({ trigger: { type: 'start', version: 1, config: { everyMs: 100 } } });
    expect(smallEngine.nextDue(daily, who(), 100, options)).toBe(200);
    expect(smallEngine.nextDue(plan(), who(), 100, options)).toBeNull();
  });
});
