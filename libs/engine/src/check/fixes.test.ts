import { applyFix, parseJourney, type Problem } from '@sojourn/journey';
import type { CheckOptions } from './check-options.js';
import { checkDraft } from './check.js';
import { all, rule } from './testing/conditions.test-helper.js';
import { drawn, node, proofRegistry, type Sketch } from './testing/prove.test-helper.js';

const known: CheckOptions = {
  attributes: { first_name: 'text', age: 'number' },
  events: { Order: { cart_id: 'text', total: 'number' } },
  lists: ['friends'],
};
const send = node('send');
const stop = node('stop');
const hear = (config: object) => node('hear', { event: 'Order', limit: 'P1D', ...config });
const asks = (...rules: Parameters<typeof all>) =>
  node('fork', { ways: [{ id: 'yes', when: all(...rules) }] });

/** A sketch for every code of a problem that brings a fix. */
const sketches: Readonly<Record<string, Sketch>> = {
  'edge-from-nowhere': { nodes: { a: send }, arrows: ['trigger entered a', 'x next a'] },
  'edge-to-nowhere': { nodes: { a: send }, arrows: ['trigger entered a', 'a sent x'] },
  'unknown-outcome': { nodes: { a: send, b: stop }, arrows: ['trigger entered a', 'a sent b', 'a opened b'] },
  'second-edge': { nodes: { a: send, b: stop }, arrows: ['trigger entered a', 'a sent b', 'a sent b'] },
  loop: {
    nodes: { a: send, b: node('wait', { for: 'P1D' }) },
    arrows: ['trigger entered a', 'a sent b', 'b next a'],
  },
  'endless-wait': {
    nodes: { a: node('hear', { event: 'Order' }), b: stop },
    arrows: ['trigger entered a', 'a heard b', 'a late b'],
  },
  unreachable: { nodes: { a: send, b: stop } },
  'dead-end': {
    nodes: { a: send, b: node('wait', { for: 'P1D' }) },
    arrows: ['trigger entered a', 'a sent b'],
  },
  'unknown-variable': {
    nodes: {
      a: node('send', { text: 'Hi {{ customer.firstname }}', to: 'customer.firstName' }),
      b: asks(rule('customer.agee', '>', 5)),
    },
    arrows: ['trigger entered a', 'a sent b'],
  },
  'nothing-to-match': {
    trigger: node('start', { events: ['Order'] }),
    nodes: { a: hear({ same: [{ property: 'cart', as: 'entry.cartid' }] }), b: stop },
    arrows: ['trigger entered a', 'a heard b', 'a late b'],
  },
  'unknown-list': { nodes: { a: node('choose', { list: 'freinds' }) } },
  'unknown-event': { nodes: { a: node('choose', { event: 'order' }) } },
  'unknown-node': {
    nodes: { hello: send, a: node('choose', { node: 'helo' }) },
    arrows: ['trigger entered hello', 'hello sent a'],
  },
  'unknown-goal': {
    nodes: { a: node('choose', { goal: 'Bought' }) },
    goals: [{ id: 'bought', event: 'Order', ends: true }],
  },
  'cannot-compare': { nodes: { a: asks(rule('customer.age', '>', '18')) } },
  'never-true': { nodes: { a: asks(rule('customer.age', 'between', [60, 18])) } },
  'holdout-over-transactional': {
    nodes: { a: node('send', { purpose: 'transactional' }) },
    settings: { holdout: 0.2 },
  },
};

const key = ({ code, path, message }: Problem) => `${code} ${path.join('.')} ${message}`;

describe('a fix', () => {
  it.each(Object.entries(sketches))('makes the problem go away: %s', (code, sketch) => {
    let journey = drawn(sketch);
    const check = () => checkDraft(journey, proofRegistry, known);
    const problem = check().find((each) => each.code === code && each.fix !== undefined);
    for (
      let at = problem;
      at !== undefined;
      at = check().find((each) => each.code === code && each.fix !== undefined)
    ) {
      const before = check().map(key);
      if (at.fix) journey = applyFix(journey, at.fix);
      const after = check();
      expect(after.map(key)).not.toContain(key(at));
      expect(
        after
          .filter(({ severity }) => severity === 'error')
          .map(key)
          .filter((each) => !before.includes(each)),
      ).toEqual([]);
    }
    expect(problem?.fix?.title).toMatch(/^[A-Z]/);
    expect(check().map((each) => each.code)).not.toContain(code);
    expect(parseJourney(journey).kind).toBe('journey');
  });
});
